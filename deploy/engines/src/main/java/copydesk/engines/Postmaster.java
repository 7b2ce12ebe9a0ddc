package copydesk.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The server process of a cluster, as {@code postmaster.pid} in its data folder names it. */
record Postmaster(ProcessHandle process, Path file) {
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

  /**
   * The process that serves this folder, if it lives: the file names its number and start, and a
   * process of that number that began at another time is somebody else's.
   */
  static Optional<Postmaster> of(Path data) {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() < 3 || !Path.of(lines.get(1)).equals(data)) {
        return Optional.empty();
      }
      Instant began = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(
              process ->
                  process
                      .info()
                      .startInstant()
                      .map(at -> Duration.between(at, began).abs().compareTo(CLOCKS_DIFFER) < 0)
                      .orElse(false))
          .map(process -> new Postmaster(process, file));
    } catch (IOException | NumberFormatException e) {
      throw new EngineException("The file " + file + " cannot be read.", e);
    }
  }

  /** Fast shutdown; the server removes its file when it is done. */
  void stop(Duration patience) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      Instant deadline = Instant.now().plus(patience);
      while (Files.exists(file) && process.isAlive()) {
        if (Instant.now().isAfter(deadline)) {
          throw new EngineException("PostgreSQL (process " + process.pid() + ") did not stop.");
        }
        Thread.sleep(50);
      }
    } catch (IOException e) {
      throw new EngineException("PostgreSQL (process " + process.pid() + ") did not stop.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
