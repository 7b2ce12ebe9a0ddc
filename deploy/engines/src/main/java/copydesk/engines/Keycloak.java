package copydesk.engines;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running Keycloak on the loopback address, under the path {@code /auth}. */
public final class Keycloak implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration STOP = Duration.ofSeconds(20);

  private final Settings settings;
  private final Guard guard;
  private final Process process;

  private Keycloak(Settings settings, Guard guard, Process process) {
    this.settings = settings;
    this.guard = guard;
    this.process = process;
  }

  /**
   * What a server is started with.
   *
   * @param jdbcUrl its own database
   * @param databasePassword of the login {@code keycloak}
   * @param port where it serves
   * @param managementPort where it tells its health
   * @param address what browsers see before {@code /auth}, for example {@code
   *     http://localhost:8080}
   * @param operator the client of the master realm that this process works with; made at the very
   *     first start
   * @param log the file that its messages are added to
   */
  public record Settings(
      KeycloakDistribution distribution,
      String jdbcUrl,
      String databasePassword,
      int port,
      int managementPort,
      String address,
      Operator operator,
      Path log) {}

  /**
   * A client that may do everything in Keycloak.
   *
   * @param client its id
   * @param secret its secret; kept by whoever keeps the database
   */
  public record Operator(String client, String secret) {
    /** Names no secret: records end up in logs. */
    @Override
    public String toString() {
      return "Operator[" + client + "]";
    }
  }

  /** Begins to start a server; {@link #awaitReady} waits for it. */
  public static Keycloak start(Settings settings, Guard guard) {
    ProcessBuilder builder =
        new ProcessBuilder(
            settings
                .distribution()
                .command(
                    List.of(
                        "start",
                        "--optimized",
                        "--cache=local",
                        "--db-url=" + settings.jdbcUrl(),
                        "--db-username=" + Login.KEYCLOAK.role(),
                        "--db-pool-initial-size=1",
                        "--db-pool-max-size=20",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + settings.port(),
                        "--http-management-port=" + settings.managementPort(),
                        "--hostname=" + settings.address() + "/auth",
                        "--hostname-backchannel-dynamic=true",
                        "--proxy-headers=xforwarded",
                        "--proxy-trusted-addresses=127.0.0.1",
                        "--shutdown-delay=0s",
                        "--log-level=INFO,io.smallrye.health:error",
                        "--shutdown-timeout=2s")));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("KC_"));
    environment.put("KC_DB_PASSWORD", settings.databasePassword());
    environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", settings.operator().client());
    environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", settings.operator().secret());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
    try {
      Files.createDirectories(settings.log().toAbsolutePath().getParent());
      Process process = builder.start();
      guard.watch(process.pid(), Guard.Signal.TERM);
      return new Keycloak(settings, guard, process);
    } catch (IOException e) {
      throw new EngineException("Keycloak did not start.", e);
    }
  }

  /** Waits until the server says that it is ready. */
  public Keycloak awaitReady() {
    Instant deadline = Instant.now().plus(START);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!ready(client)) {
        if (!process.isAlive()) {
          guard.forget(process.pid());
          throw new EngineException("Keycloak ended at its start; its log is " + settings.log());
        }
        if (Instant.now().isAfter(deadline)) {
          throw new EngineException("Keycloak is not ready yet; its log is " + settings.log());
        }
        Thread.sleep(200);
      }
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while Keycloak started.", e);
    }
  }

  private boolean ready(HttpClient client) throws InterruptedException {
    URI health = URI.create("http://127.0.0.1:" + settings.managementPort() + "/auth/health/ready");
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The address for programs on this machine, without a closing slash: {@code
   * http://127.0.0.1:PORT/auth}.
   */
  public String url() {
    return "http://127.0.0.1:" + settings.port() + "/auth";
  }

  /** The administration of this server. */
  public KeycloakAdmin admin() {
    return new KeycloakAdmin(url(), settings.operator());
  }

  /** The process of the server. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Stops the server; PostgreSQL must still run then. */
  @Override
  public void close() {
    process.destroy();
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
