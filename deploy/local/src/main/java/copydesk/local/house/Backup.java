package copydesk.local.house;

import copydesk.local.Refusal;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Writes all that a house keeps into one file: its cluster, its secrets, what waits in its folders,
 * and the exported heads. The house may run meanwhile; the copy is then as of its end.
 */
public final class Backup {

  /** What runs, not what is kept. */
  private static final Set<String> LEFT_OUT = Set.of("logs", "lock", "house.json", "postgres");

  /** Of a cluster these folders are there and hold nothing that outlives the server. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> OF_THE_SERVER = Set.of("postmaster.pid", "postmaster.opts");
  private static final String WAL = "pg_wal";
  private static final String SEGMENT = "[0-9A-F]{24}";

  private final DataFolder data;
  private final Set<String> written = new HashSet<>();

  private Backup(DataFolder data) {
    this.data = data;
  }

  /**
   * Backs up a house.
   *
   * @param target is made, readable by its owner only: it holds the house's secrets
   * @return its size in bytes
   * @throws Refusal if it is there already, there is no house, or what a killed one left still runs
   */
  public static long write(DataFolder data, Path target) {
    HouseSecrets.read(data);
    if (Files.exists(target)) {
      throw new Refusal(target + " is there already; a backup is written over nothing.");
    }
    try {
      Path folder = target.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path half =
          Files.createTempFile(
              folder,
              "backup",
              ".part",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        try (HouseArchive.Writer archive = HouseArchive.write(half)) {
          new Backup(data).all(archive);
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(half);
      }
      return Files.size(target);
    } catch (IOException e) {
      throw new Refusal("The backup cannot be written: " + e.getMessage(), e);
    }
  }

  private void all(HouseArchive.Writer archive) throws IOException {
    folders(archive);
    if (runs()) {
      running(archive);
      // What came into the folders meanwhile is not in the cluster's copy, or not yet read there.
      folders(archive);
    } else {
      Claim claim = Claim.take(data); // so that no house starts on it meanwhile
      try {
        cluster(archive, true);
      } finally {
        claim.close();
      }
    }
  }

  private boolean runs() {
    return HouseState.read(data)
        .map(
            state -> {
              boolean launched = state.launcher().alive().isPresent();
              if (!launched
                  && state.parts().stream().anyMatch(part -> part.process().alive().isPresent())) {
                throw new Refusal(
                    "The house in "
                        + data.root()
                        + " was cut off: ./copydesk down ends what is"
                        + " left.");
              }
              if (launched && !state.ready()) {
                throw new Refusal(
                    "The house in " + data.root() + " is only starting; wait for it.");
              }
              return launched;
            })
        .orElse(false);
  }

  private void running(HouseArchive.Writer archive) throws IOException {
    int port =
        HouseState.running(data).parts().stream()
            .filter(part -> part.name().equals("postgres"))
            .findFirst()
            .orElseThrow(() -> new Refusal("The house has no database yet; wait until it is up."))
            .port();
    try (OnlineCopy copy = OnlineCopy.begin(port, HouseSecrets.read(data).database())) {
      cluster(archive, false);
      OnlineCopy.Ended ended = copy.end();
      archive.text("postgres/backup_label", ended.label());
      for (Path segment : files(data.postgres().resolve(WAL))) {
        String name = segment.getFileName().toString();
        if (name.matches(SEGMENT)
            && name.compareTo(ended.firstSegment()) >= 0
            && name.compareTo(ended.lastSegment()) <= 0) {
          archive.file("postgres/pg_wal/" + name, segment);
        }
      }
    }
  }

  private void cluster(HouseArchive.Writer archive, boolean stopped) throws IOException {
    Path cluster = data.postgres();
    for (Path path : tree(cluster, Backup::isScratch)) {
      Path within = cluster.relativize(path);
      String first = within.getName(0).toString();
      boolean kept = !EMPTIED.contains(first) && (stopped || !first.equals(WAL));
      String name = "postgres/" + HouseArchive.name(within);
      if (Files.isDirectory(path)) {
        if (kept || within.getNameCount() == 1 || first.equals(WAL)) {
          archive.folder(name);
        }
      } else if (kept && !OF_THE_SERVER.contains(first)) {
        archive.file(name, path);
      }
    }
  }

  private static boolean isScratch(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith("pgsql_tmp") || name.startsWith("pg_internal.init");
  }

  private void folders(HouseArchive.Writer archive) throws IOException {
    for (Path path : tree(data.root(), this::isOfTheRunningHouse)) {
      String name = HouseArchive.name(data.root().relativize(path));
      if (written.add(name)) {
        if (Files.isDirectory(path)) {
          archive.folder(name);
        } else {
          archive.file(name, path);
        }
      }
    }
  }

  private boolean isOfTheRunningHouse(Path path) {
    String name = path.getFileName().toString();
    return path.getParent().equals(data.root())
        && (LEFT_OUT.contains(name) || name.startsWith("postgres.unfinished-"));
  }

  /** All below a folder, parents first; what goes while it is looked at is not there. */
  private static List<Path> tree(Path folder, Predicate<Path> leftOut) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            if (dir.equals(folder)) {
              return FileVisitResult.CONTINUE;
            }
            return leftOut.test(dir) ? FileVisitResult.SKIP_SUBTREE : take(dir);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return leftOut.test(file) ? FileVisitResult.CONTINUE : take(file);
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          private FileVisitResult take(Path path) {
            found.add(path);
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
