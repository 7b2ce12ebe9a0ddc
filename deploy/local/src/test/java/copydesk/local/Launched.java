package copydesk.local;

import copydesk.engines.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** {@code ./copydesk} run by a test as a person would, with what it printed. */
final class Launched {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path out;
  private final Path err;

  private Launched(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts a command; its output goes to files in the folder. */
  static Launched start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Checkout.find().root().resolve("copydesk").toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("COPYDESK_BUILT", "yes");
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Launched(builder.start(), out, err);
  }

  /** Runs a command to its end. */
  static Launched run(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Launched launched = start(folder, environment, arguments);
    launched.status();
    return launched;
  }

  /** The exit status, once it has ended. */
  int status() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running: " + process.info().commandLine());
    }
    return process.exitValue();
  }

  String out() throws IOException {
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  String err() throws IOException {
    return Files.readString(err, StandardCharsets.UTF_8);
  }

  /** Waits until it has printed this, or has ended. */
  Launched awaitOut(String text) throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!out().contains(text) && process.isAlive() && Instant.now().isBefore(deadline)) {
      Thread.sleep(200);
    }
    return this;
  }

  /** Sends a signal to the script, as a terminal would. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  void kill() {
    process.destroyForcibly();
  }

  /** Waits for something that happens elsewhere. */
  static boolean eventually(BooleanSupplier condition) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      Thread.sleep(200);
    }
    return true;
  }
}
