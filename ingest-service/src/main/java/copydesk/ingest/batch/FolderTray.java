package copydesk.ingest.batch;

import copydesk.ingest.batch.archive.Names;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The watched folder on disk, with {@code work/}, {@code done/} and {@code failed/} in it. Files
 * are moved within one file system, so each is in one place at any time.
 */
final class FolderTray {

  /** Holds the batch's id once there is one; no file of a sender begins with a dot. */
  private static final String BATCH = ".batch";

  /** More wait for the next look, so that a batch stays of a size that people can follow. */
  private static final int MOST = 1000;

  /** Batches under way, above which nothing more is taken up; each lies in the spool once more. */
  private static final int MOST_AT_ONCE = 64;

  private static final List<String> UNFINISHED =
      List.of(".part", ".tmp", ".filepart", ".crdownload");

  /** How a file was when it was looked at last. */
  private record Seen(long size, FileTime changed) {}

  private final Path root;
  private Map<Path, Seen> seen = Map.of();

  FolderTray(Path root) {
    this.root = root;
  }

  Path work() {
    return root.resolve("work");
  }

  Path done() {
    return root.resolve("done");
  }

  Path failed() {
    return root.resolve("failed");
  }

  /** Makes the folders that are missing. */
  void prepare() throws IOException {
    Files.createDirectories(work());
    Files.createDirectories(done());
    Files.createDirectories(failed());
  }

  /**
   * Moves the files that have not changed since the last look to {@code work/}: each archive into a
   * folder of its own, all others into one together. Links are put aside at once.
   */
  void takeUp() throws IOException {
    Map<Path, Seen> now = new HashMap<>();
    List<Path> complete = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
      for (Path file : files) {
        look(file, now, complete);
      }
    }
    seen = now;
    int batches = taken().size();
    Path together = null;
    int taken = 0;
    for (Path file : complete.subList(0, Math.min(complete.size(), MOST))) {
      Path folder = isZip(file) ? null : together;
      if (folder == null && batches == MOST_AT_ONCE) {
        continue; // it stays where it is until others are through
      }
      if (folder == null) {
        folder = Files.createDirectories(work().resolve(UUID.randomUUID().toString()));
        batches++;
      }
      if (!isZip(file)) {
        together = folder;
      }
      move(file, folder.resolve(file.getFileName()));
      taken++;
    }
    if (taken > 0) {
      seen = Map.of(); // names may come again with other bytes
    }
  }

  private void look(Path file, Map<Path, Seen> now, List<Path> complete) throws IOException {
    String name = file.getFileName().toString();
    if (name.startsWith(".")
        || UNFINISHED.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
      return;
    }
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return; // another service took it
    }
    if (attributes.isSymbolicLink() || attributes.isOther()) {
      fail(file, "{\"type\":\"/problems/unsafe-name\",\"title\":\"This is a link, not a file\"}");
    } else if (attributes.isRegularFile()) {
      Seen current = new Seen(attributes.size(), attributes.lastModifiedTime());
      if (current.equals(seen.get(file))) {
        complete.add(file);
      }
      now.put(file, current);
    }
  }

  /** The folders of what was taken up. */
  List<Path> taken() throws IOException {
    try (Stream<Path> folders = Files.list(work())) {
      return folders
          .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  /** The files in one of them, always in the same order. */
  static List<Path> files(Path taken) throws IOException {
    Files.deleteIfExists(taken.resolve(BATCH + ".new"));
    try (Stream<Path> files = Files.list(taken)) {
      List<Path> found =
          files
              .filter(file -> !file.getFileName().toString().equals(BATCH))
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        Files.deleteIfExists(taken.resolve(BATCH));
      }
      return found;
    }
  }

  /** The batch that was made of it, or null. */
  static UUID batchOf(Path taken) throws IOException {
    Path note = taken.resolve(BATCH);
    return Files.exists(note) ? UUID.fromString(Files.readString(note).strip()) : null;
  }

  /** Notes which batch was made of it. */
  static void remember(Path taken, UUID batch) throws IOException {
    Path fresh = Files.writeString(taken.resolve(BATCH + ".new"), batch.toString());
    Files.move(fresh, taken.resolve(BATCH), StandardCopyOption.ATOMIC_MOVE);
  }

  static boolean isZip(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Puts a file away that became what it should. */
  void succeed(Path file) throws IOException {
    move(file, free(done(), file));
  }

  /** Puts a file away that did not, with the reason beside it. */
  void fail(Path file, String reason) throws IOException {
    Path to = free(failed(), file);
    // The reason first: a file in failed/ without one would tell nobody anything.
    Files.writeString(to.resolveSibling(to.getFileName() + ".reason.txt"), reason + "\n");
    move(file, to);
  }

  private static Path free(Path folder, Path file) {
    String name = Names.last(file.getFileName().toString());
    Path to = folder.resolve(name);
    for (int i = 2; Files.exists(to, LinkOption.NOFOLLOW_LINKS); i++) {
      to = folder.resolve(i + "-" + name);
    }
    return to;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // Several services may watch one folder: the one that comes second finds nothing to move.
      if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }
}
