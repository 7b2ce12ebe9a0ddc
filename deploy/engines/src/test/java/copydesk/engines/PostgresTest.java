package copydesk.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
  private static final Passwords PASSWORDS = Passwords.from(role -> "password of " + role + " '\"");

  @TempDir static Path folder;
  private static Guard guard;
  private static Postgres postgres;

  @BeforeAll
  static void startWhereTheMakingOfAClusterWasCutOff() throws IOException {
    Path torn = Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(torn.resolve("postgresql.conf"), "torn");
    guard = Guard.start();
    postgres =
        Postgres.start(
            new Postgres.Settings(
                Checkout.find(),
                torn,
                folder.resolve("postgres.log"),
                Ports.free(1).getFirst(),
                PASSWORDS,
                true),
            guard);
  }

  @AfterAll
  static void stop() {
    postgres.close();
    guard.close();
    assertThat(ProcessHandle.of(postgres.pid()).flatMap(process -> process.info().command()))
        .isEmpty();
  }

  @Test
  void aTornClusterIsMovedAsideAndNotDeleted() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(name -> name.startsWith("postgres.unfinished-"));
    }
  }

  @Test
  void keepsWhatItCommits() throws SQLException {
    assertThat(read("SHOW fsync")).isEqualTo("on");
    assertThat(read("SHOW synchronous_commit")).isEqualTo("on");
    assertThat(read("SHOW server_version")).startsWith("18");
  }

  @Test
  void ordersByCodePointAndKnowsChineseLetters() throws SQLException {
    assertThat(read("SHOW server_encoding")).isEqualTo("UTF8");
    assertThat(read("SELECT datcollate FROM pg_database WHERE datname = 'copydesk'"))
        .isEqualTo("C.UTF-8");
    assertThat(read("SELECT '云汀' ~ '^[[:alpha:]]+$'")).isEqualTo("t");
  }

  @Test
  void asksForPasswords() {
    assertThatThrownBy(
            () -> DriverManager.getConnection(postgres.jdbcUrl("copydesk"), "ingest_app", "x"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void letsAServiceIntoItsOwnDatabaseOnly() {
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(
                    postgres.jdbcUrl("keycloak"), "ingest_app", PASSWORDS.of(Login.INGEST_APP)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  private static String read(String sql) throws SQLException {
    try (Connection connection = postgres.connect(Login.INGEST_APP);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
