package copydesk.local.house;

import copydesk.local.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.StringJoiner;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A house in one file: a zip whose first entry says what it is. A file that was cut off has no
 * directory at its end and is refused.
 */
final class HouseArchive {

  private static final String MARK = "copydesk-backup";
  private static final String FORMAT = "1\n";

  private HouseArchive() {}

  /** Begins an archive. */
  static Writer write(Path target) throws IOException {
    Writer writer = new Writer(new BufferedOutputStream(Files.newOutputStream(target)));
    writer.text(MARK, FORMAT);
    return writer;
  }

  /** A path as archives name it. */
  static String name(Path within) {
    StringJoiner name = new StringJoiner("/");
    within.forEach(part -> name.add(part.toString()));
    return name.toString();
  }

  /**
   * Takes an archive apart into an empty folder; what comes out is readable by its owner only, as a
   * cluster wants it.
   *
   * @throws Refusal if it is none, or not whole
   */
  static void extract(Path archive, Path folder) throws IOException {
    try (ZipFile zip = open(archive)) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new Refusal(archive + " is no backup of a house: " + entry.getName());
        }
        if (entry.isDirectory()) {
          directory(target);
        } else if (!entry.getName().equals(MARK)) {
          directory(target.getParent());
          try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            Files.copy(in, target);
          }
          Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
      }
    }
  }

  private static ZipFile open(Path archive) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Refusal(archive + " is no backup of a house, or not a whole one.", e);
    }
    ZipEntry mark = zip.getEntry(MARK);
    if (mark == null
        || !new String(zip.getInputStream(mark).readAllBytes(), StandardCharsets.UTF_8)
            .equals(FORMAT)) {
      zip.close();
      throw new Refusal(archive + " is no backup of a house that this version can read.");
    }
    return zip;
  }

  private static void directory(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** An archive that is being written. */
  static final class Writer implements AutoCloseable {

    private final ZipOutputStream zip;

    private Writer(OutputStream out) {
      zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      zip.setLevel(Deflater.BEST_SPEED);
    }

    void folder(String name) throws IOException {
      zip.putNextEntry(new ZipEntry(name + "/"));
      zip.closeEntry();
    }

    void text(String name, String text) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }

    /** Adds a file; one that has gone meanwhile is left out, as if it had gone before. */
    void file(String name, Path file) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        zip.putNextEntry(new ZipEntry(name));
        in.transferTo(zip);
        zip.closeEntry();
      } catch (NoSuchFileException gone) {
        return; // the running house deletes what it has read
      }
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
