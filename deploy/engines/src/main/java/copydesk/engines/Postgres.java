package copydesk.engines;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * A running PostgreSQL with the logins, databases and rooms of the house; listens on the loopback
 * address only.
 */
public final class Postgres implements AutoCloseable {
  private static final String COMPLETE = "copydesk-complete";
  private static final Duration STOP = Duration.ofSeconds(30);

  private final Settings settings;
  private final Guard guard;
  private final EmbeddedPostgres server;
  private final long pid;

  private Postgres(Settings settings, Guard guard, EmbeddedPostgres server, long pid) {
    this.settings = settings;
    this.guard = guard;
    this.server = server;
    this.pid = pid;
  }

  /**
   * What a cluster is started with.
   *
   * @param data the data folder; made when missing, kept at the end
   * @param log the file that the server's messages are added to
   * @param durable false trades safety at a power cut for speed; for tests
   */
  public record Settings(
      Checkout checkout, Path data, Path log, int port, Passwords passwords, boolean durable) {}

  /**
   * Starts the server and furnishes it; what an unclean stop left running on the same folder is
   * ended first. Nothing runs when this fails.
   */
  public static Postgres start(Settings settings, Guard guard) {
    Path data = settings.data().toAbsolutePath().normalize();
    try {
      Files.createDirectories(data.getParent());
      Files.createDirectories(settings.log().toAbsolutePath().getParent());
      Postmaster.of(data).ifPresent(left -> left.stop(STOP));
      setAsideUnfinished(data);
      Postgres started = launch(settings, data, guard);
      try {
        started.furnish();
        Files.writeString(data.resolve(COMPLETE), "");
      } catch (EngineException | IOException e) {
        started.close();
        throw e;
      }
      return started;
    } catch (IOException | IllegalStateException e) {
      throw new EngineException("PostgreSQL did not start; its log is " + settings.log(), e);
    }
  }

  /**
   * A cluster whose making was cut off never held anything; it is moved away all the same, not
   * deleted.
   */
  private static void setAsideUnfinished(Path data) throws IOException {
    if (Files.exists(data) && !Files.exists(data.resolve(COMPLETE))) {
      String aside = data.getFileName() + ".unfinished-" + Instant.now().getEpochSecond();
      Files.move(data, data.resolveSibling(aside));
    }
  }

  private static Postgres launch(Settings settings, Path data, Guard guard) throws IOException {
    EmbeddedPostgres server = server(settings, data);
    Postmaster postmaster =
        Postmaster.of(data)
            .orElseThrow(() -> new EngineException("PostgreSQL ended right after its start."));
    guard.watch(postmaster.process().pid(), Guard.Signal.INT);
    return new Postgres(settings, guard, server, postmaster.process().pid());
  }

  private static EmbeddedPostgres server(Settings settings, Path data) throws IOException {
    Path working = Files.createDirectories(settings.checkout().cache().resolve("postgres"));
    Path password =
        Files.createTempFile(
            "copydesk",
            ".pw",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(password, settings.passwords().superuser());
      String durable = settings.durable() ? "on" : "off";
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(working.toFile())
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setPort(settings.port())
          .setPGStartupWait(Duration.ofMinutes(1))
          // These become options of initdb: the locale that lets pg_trgm see Chinese, and passwords
          // for everybody.
          .setLocaleConfig("locale", "C.UTF-8")
          .setLocaleConfig("pwfile", password.toString())
          .setLocaleConfig("auth", "scram-sha-256")
          .setConnectConfig("password", settings.passwords().superuser())
          .setServerConfig("fsync", durable)
          .setServerConfig("synchronous_commit", durable)
          .setServerConfig("full_page_writes", durable)
          // A new house fills within seconds; plans made before anything is counted look at every
          // row, and would for a minute.
          .setServerConfig("autovacuum_naptime", "5s")
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("timezone", "UTC")
          .setServerConfig("log_timezone", "UTC")
          .setOutputRedirector(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
          .setErrorRedirector(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
          .start();
    } finally {
      Files.deleteIfExists(password);
    }
  }

  private void furnish() throws IOException {
    try {
      new Rooms(settings.checkout().postgres(), settings.passwords()).apply(this::superuser);
    } catch (SQLException e) {
      throw new EngineException("The logins and rooms of the database could not be made.", e);
    }
  }

  /** The JDBC address of a database: {@code copydesk} or {@code keycloak}. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
  }

  /** A new connection of a login to the house's database, or of Keycloak's to its own. */
  public Connection connect(Login login) throws SQLException {
    String database = login == Login.KEYCLOAK ? "keycloak" : "copydesk";
    return DriverManager.getConnection(
        jdbcUrl(database), login.role(), settings.passwords().of(login));
  }

  /** Drops Keycloak's database with all it holds and makes it anew; Keycloak must not run. */
  public void makeKeycloakAnew() {
    try (Connection connection = superuser("postgres");
        Statement drop = connection.createStatement()) {
      drop.execute("DROP DATABASE keycloak");
      furnish();
    } catch (SQLException | IOException e) {
      throw new EngineException("The database of Keycloak cannot be made anew.", e);
    }
  }

  private Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl(database), "postgres", settings.passwords().superuser());
  }

  /** The port on the loopback address. */
  public int port() {
    return settings.port();
  }

  /** The number of the server process. */
  public long pid() {
    return pid;
  }

  /** Stops the server cleanly; the data folder stays. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new EngineException("PostgreSQL did not stop; its log is " + settings.log(), e);
    }
    guard.forget(pid);
  }
}
