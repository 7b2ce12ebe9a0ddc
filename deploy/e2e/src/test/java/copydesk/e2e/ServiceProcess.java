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

/** A packaged service as a process of its own, so that it can be killed. */
final class ServiceProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final String name;
  private final int port;

  private ServiceProcess(Process process, String name, int port) {
    this.process = process;
    this.name = name;
    this.port = port;
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param name the first segment of its addresses: {@code ingest}
   * @param settings the {@code COPYDESK_…} settings
   */
  static ServiceProcess start(String name, Map<String, String> settings) {
    int port = Ports.free(1).getFirst();
    try {
      Path root = Path.of(System.getProperty("copydesk.root"));
      Path log = Files.createDirectories(Path.of("target")).resolve("killed-" + name + ".log");
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx192m",
                  "-Xmn36m",
                  "-XX:SurvivorRatio=3",
                  "-XX:+UseSerialGC",
                  "-jar",
                  root.resolve(name + "-service/target/quarkus-app/quarkus-run.jar").toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      settings.forEach(builder.environment()::put);
      builder.environment().put("COPYDESK_HTTP_PORT", String.valueOf(port));
      ServiceProcess started = new ServiceProcess(builder.start(), name, port);
      started.awaitReady();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the service. */
  String address() {
    return "http://localhost:" + port + "/" + name;
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
    throw new IllegalStateException(name + "-service did not become ready; see target");
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
