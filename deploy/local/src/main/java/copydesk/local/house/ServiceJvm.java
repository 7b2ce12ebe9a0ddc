package copydesk.local.house;

import copydesk.engines.Guard;
import copydesk.local.Progress;
import copydesk.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A service in a JVM of its own; one that ends unasked is started again. */
public final class ServiceJvm implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(15);
  private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);
  private static final int MOST_RESTARTS = 20;

  private final Settings settings;
  private final Guard guard;
  private final Progress progress;
  private final Consumer<HouseState.Part> tell;
  private Process process;
  private boolean stopping;
  private int restarts;

  /**
   * What a service is started with.
   *
   * @param name the first segment of its addresses: {@code ingest}
   * @param jar its {@code quarkus-run.jar}
   * @param environment its {@code COPYDESK_…} settings
   * @param log the file that its messages are added to
   */
  record Settings(
      String name, Path jar, int port, Map<String, String> environment, Path folder, Path log) {}

  ServiceJvm(Settings settings, Guard guard, Progress progress, Consumer<HouseState.Part> tell) {
    this.settings = settings;
    this.guard = guard;
    this.progress = progress;
    this.tell = tell;
  }

  /** Begins to start the service; {@link #awaitReady} waits for it. */
  synchronized ServiceJvm start() {
    if (!Files.exists(settings.jar())) {
      throw new Refusal("The service " + settings.name() + " is not built: " + settings.jar());
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What a large file needs; what pages need grows from less and shrinks again.
                "-Xmx192m",
                "-Xms84m",
                // Room for what requests hold while they are answered: promoted, it would stay
                // until the old generation has grown to all it may have.
                "-Xmn36m",
                "-XX:SurvivorRatio=3",
                "-XX:TargetSurvivorRatio=90",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:TrimNativeHeapInterval=5000",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-jar",
                settings.jar().toString()));
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("COPYDESK_") || name.startsWith("QUARKUS_"));
    environment.putAll(settings.environment());
    // By default glibc gives the threads heaps of their own, which keep what one of them needed
    // once.
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.put("COPYDESK_HTTP_PORT", Integer.toString(settings.port()));
    builder.directory(settings.folder().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new Refusal("The service " + settings.name() + " did not start.", e);
    }
    guard.watch(process.pid(), Guard.Signal.TERM);
    tell.accept(part());
    Process started = process;
    Thread.ofVirtual().name("watches " + settings.name()).start(() -> awaitEnd(started));
    return this;
  }

  private HouseState.Part part() {
    return new HouseState.Part(
        settings.name(), RunningProcess.of(process.toHandle()), settings.port(), health());
  }

  private String health() {
    return "http://127.0.0.1:" + settings.port() + "/" + settings.name() + "/q/health/ready";
  }

  private void awaitEnd(Process running) {
    try {
      int status = running.waitFor();
      ended(running, status);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ended(Process gone, int status) throws InterruptedException {
    guard.forget(gone.pid());
    synchronized (this) {
      if (stopping || restarts >= MOST_RESTARTS) {
        return;
      }
      restarts++;
    }
    progress.say(
        "  "
            + settings.name()
            + " ended with status "
            + status
            + "; starting it again"
            + " (log: "
            + settings.log()
            + ")");
    Thread.sleep(BETWEEN_STARTS);
    synchronized (this) {
      if (!stopping) {
        start();
      }
    }
  }

  /** Waits until the service says that it is ready. */
  void awaitReady() {
    Instant deadline = Instant.now().plus(START);
    try (Health health = new Health()) {
      while (!health.isUp(health())) {
        boolean gaveUp;
        synchronized (this) {
          gaveUp = stopping || restarts >= 2;
        }
        if (gaveUp || Instant.now().isAfter(deadline)) {
          throw new Refusal(notReady());
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted while " + settings.name() + " started.", e);
    }
  }

  private String notReady() {
    String cause = new PartLog(settings.log()).lastError().map(error -> ": " + error).orElse(".");
    return "The service "
        + settings.name()
        + " does not become ready"
        + cause
        + "\n  Its log is "
        + settings.log();
  }

  /** The process of the service at the moment. */
  public synchronized ProcessHandle process() {
    return process.toHandle();
  }

  /**
   * Asks the service to end, which finishes its requests; several may be asked before any is waited
   * for.
   */
  synchronized void ask() {
    stopping = true;
    if (process != null) {
      process.destroy();
    }
  }

  @Override
  public void close() {
    ask();
    if (process == null) {
      return;
    }
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    guard.forget(process.pid());
  }
}
