package copydesk.ingest.batch.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files of a zip, found without unpacking them. Nothing that the archive says of itself is
 * believed further than the limits go: sizes are checked again when a file is read.
 */
public final class Archive {

  private final Limits limits;
  private final Consumer<StoredFile> found;
  private int files;
  private long total;
  private long end;

  private Archive(Limits limits, Consumer<StoredFile> found) {
    this.limits = limits;
    this.found = found;
  }

  /**
   * Tells every file of the archive, in the order of its bytes; directories and what systems leave
   * behind are passed over.
   *
   * @param found gets each file; those with a fault too
   * @return what is wrong with the archive as a whole, or null. Of a truncated one the whole files
   *     are told all the same.
   * @throws IOException if the disk fails
   */
  public static Fault list(Path zip, Limits limits, Consumer<StoredFile> found) throws IOException {
    try (FileChannel channel = FileChannel.open(zip)) {
      long directory = Directory.length(channel);
      if (directory > limits.directory()
          || Directory.entries(channel, directory) > limits.entries()) {
        return Fault.TOO_MANY;
      }
      if (directory >= 0) {
        Archive archive = new Archive(limits, found);
        try (ZipFile file =
            ZipFile.builder()
                .setSeekableByteChannel(channel)
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(true)
                .setIgnoreLocalFileHeader(true)
                .get()) {
          return archive.list(file);
        } catch (IOException | IllegalArgumentException e) {
          // Its directory is broken; if nothing was told yet, the files before it may be whole.
          if (archive.files > 0) {
            return Fault.DAMAGED;
          }
        }
      }
    }
    return Salvage.list(zip, limits, found);
  }

  private Fault list(ZipFile zip) {
    Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      String name = Names.of(entry);
      if (entry.isDirectory() || Names.isLitter(name)) {
        continue;
      }
      if (++files > limits.files()) {
        return Fault.TOO_MANY;
      }
      Fault fault = judge(entry, name);
      found.accept(
          fault == null ? located(zip, entry, name) : StoredFile.faulty(Names.clean(name), fault));
    }
    return files == 0 ? Fault.EMPTY : null;
  }

  /** What is wrong with an entry by what its directory says, or null. */
  private Fault judge(ZipArchiveEntry entry, String name) {
    if (Names.isUnsafe(name) || entry.isUnixSymlink()) {
      return Fault.UNSAFE_NAME;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Fault.ENCRYPTED;
    }
    if (Names.isArchive(name)) {
      return Fault.NESTED;
    }
    if (!EntryBytes.knows(entry.getMethod())) {
      return Fault.UNKNOWN_METHOD;
    }
    if (entry.getSize() == 0) {
      return Fault.EMPTY;
    }
    Fault size = limits.of(entry.getSize(), entry.getCompressedSize());
    if (size == null) {
      total += entry.getSize();
    }
    return size == null && total > limits.total() ? Fault.TOO_MANY : size;
  }

  private StoredFile located(ZipFile zip, ZipArchiveEntry entry, String name) {
    String clean = Names.clean(name);
    try (InputStream raw = zip.getRawInputStream(entry)) {
      long at = entry.getDataOffset();
      // Files that share bytes are how a small archive becomes a huge one.
      if (raw == null || at < end) {
        return StoredFile.faulty(clean, raw == null ? Fault.DAMAGED : Fault.BOMB);
      }
      end = at + entry.getCompressedSize();
      return new StoredFile(
          clean,
          new StoredFile.Place(at, entry.getCompressedSize(), entry.getMethod(), entry.getCrc()),
          entry.getSize(),
          null);
    } catch (IOException e) {
      return StoredFile.faulty(clean, Fault.DAMAGED);
    }
  }
}
