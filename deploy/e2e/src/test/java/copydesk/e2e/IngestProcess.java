package copydesk.e2e;

import copydesk.engines.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged ingest-service as a process of its own, so that it can be killed. */
final class IngestProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final int port;

  private IngestProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param settings the {@code COPYDESK_…} settings
   */
  static IngestProcess start(Map<String, String> settings) {
    int port = Ports.free(1).getFirst();
    try {
      Path root = Path.of(System.getProperty("copydesk.root"));
      Path log = Files.createDirectories(Path.of("target")).resolve("killed-ingest.log");
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx192m",
                  "-Xmn48m",
                  "-XX:SurvivorRatio=2",
                  "-XX:+UseSerialGC",
                  "-jar",
                  root.resolve("ingest-service/target/quarkus-app/quarkus-run.jar").toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      settings.forEach(builder.environment()::put);
      builder.environment().put("COPYDESK_HTTP_PORT", String.valueOf(port));
      IngestProcess started = new IngestProcess(builder.start(), port);
      started.awaitReady();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the service. */
  String address() {
    return "http://localhost:" + port + "/ingest";
  }

  /** Ends it without notice, as a failing machine would. */
  void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the killed service goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady() {
    Instant deadline = Instant.now().plus(PATIENCE);
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (Instant.now().isBefore(deadline)) {
        if (isReady(http)) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("ingest-service did not become ready; see target");
  }

  private boolean isReady(HttpClient http) throws InterruptedException {
    try {
      return http.send(
                  HttpRequest.newBuilder(URI.create(address() + "/q/health/ready")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false; // not listening yet
    }
  }

  @Override
  public void close() {
    kill();
  }
}
