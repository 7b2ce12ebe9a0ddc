package copydesk.local.house;

import copydesk.engines.FileTrees;
import copydesk.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Puts a backup into an empty data folder, whole or not at all. */
public final class Restoring {

  private Restoring() {}

  /**
   * Restores a house.
   *
   * @throws Refusal if the folder holds anything, or the file is no whole backup
   */
  public static void read(Path archive, DataFolder data) {
    if (!Files.isReadable(archive)) {
      throw new Refusal(archive + " cannot be read.");
    }
    requireEmpty(data);
    try {
      Path folder = Files.createDirectories(data.root().toAbsolutePath().getParent());
      Path half = Files.createTempDirectory(folder, data.root().getFileName() + ".restoring-");
      try {
        HouseArchive.extract(archive, half);
        Files.deleteIfExists(data.root());
        Files.move(half, data.root(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        if (Files.exists(half)) {
          FileTrees.delete(half);
        }
      }
    } catch (IOException e) {
      throw new Refusal("The backup cannot be restored: " + e.getMessage(), e);
    }
  }

  private static void requireEmpty(DataFolder data) {
    if (!Files.exists(data.root())) {
      return;
    }
    try (Stream<Path> kept = Files.list(data.root())) {
      if (kept.findAny().isPresent()) {
        throw new Refusal(
            "There is something in "
                + data.root()
                + " already; a backup is restored over nothing. --data names another folder.");
      }
    } catch (IOException e) {
      throw new Refusal(data.root() + " is no folder that can be used.", e);
    }
  }
}
