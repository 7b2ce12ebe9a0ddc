package copydesk.local.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.engines.Checkout;
import copydesk.engines.Guard;
import copydesk.engines.Login;
import copydesk.engines.Ports;
import copydesk.engines.Postgres;
import copydesk.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster with a house's files around it, backed up and restored. */
class BackupTest {

  @TempDir Path folder;

  private DataFolder house(String name) {
    return new DataFolder(folder.resolve(name));
  }

  private static Postgres start(DataFolder data, Guard guard) throws IOException {
    Files.createDirectories(data.logs());
    return Postgres.start(
        new Postgres.Settings(
            Checkout.find(),
            data.postgres(),
            data.log("postgres"),
            Ports.free(1).getFirst(),
            HouseSecrets.ensure(data).database(),
            true),
        guard);
  }

  /** As the launcher says of itself while it runs. */
  private static void say(DataFolder data, Postgres postgres) {
    RunningProcess server = RunningProcess.of(ProcessHandle.of(postgres.pid()).orElseThrow());
    HouseState.starting("http://localhost:1", 1)
        .with(new HouseState.Part("postgres", server, postgres.port(), ""))
        .whenReady()
        .write(data);
  }

  private static void run(Postgres postgres, String sql) throws SQLException {
    try (Connection owner = postgres.connect(Login.REVIEW_OWNER);
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long rows(Postgres postgres) throws SQLException {
    try (Connection owner = postgres.connect(Login.REVIEW_OWNER);
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from review.kept")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void aRunningHouseIsRestoredWithAllThatWasThere() throws Exception {
    // Given
    DataFolder running = house("running");
    DataFolder restored = house("restored");
    Path backup = folder.resolve("backup.zip");
    try (Guard guard = Guard.start()) {
      try (Postgres postgres = start(running, guard)) {
        run(postgres, "create table review.kept as select generate_series(1, 1000) as n");
        Files.createDirectories(running.heads());
        Files.writeString(running.heads().resolve("2026-03-24.json"), "{}");
        Files.writeString(running.log("review"), "not kept");
        say(running, postgres);

        // When
        Backup.write(running, backup);
        run(postgres, "insert into review.kept values (0)");
      }
      Restoring.read(backup, restored);

      // Then
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
          .isEqualTo("rw-------");
      assertThat(restored.heads().resolve("2026-03-24.json")).hasContent("{}");
      assertThat(restored.logs()).doesNotExist();
      assertThat(restored.state()).doesNotExist();
      assertThat(Files.readString(restored.secrets()))
          .isEqualTo(Files.readString(running.secrets()));
      try (Postgres postgres = start(restored, guard)) {
        assertThat(rows(postgres)).isEqualTo(1000);
      }
    }
  }

  @Test
  void aStoppedHouseIsRestoredToo() throws Exception {
    // Given
    DataFolder stopped = house("stopped");
    Path backup = folder.resolve("backup.zip");
    try (Guard guard = Guard.start()) {
      try (Postgres postgres = start(stopped, guard)) {
        run(postgres, "create table review.kept as select generate_series(1, 10) as n");
      }

      // When
      Backup.write(stopped, backup);
      Restoring.read(backup, house("restored"));

      // Then
      try (Postgres postgres = start(house("restored"), guard)) {
        assertThat(rows(postgres)).isEqualTo(10);
      }
    }
  }

  @Test
  void nothingIsOverwrittenAndHalfABackupIsNone() throws Exception {
    // Given
    DataFolder house = house("house");
    Files.createDirectories(house.postgres().resolve("pg_notify"));
    Files.writeString(house.secrets(), "{}");
    Path backup = folder.resolve("backup.zip");
    Backup.write(house, backup);
    Path half = folder.resolve("half.zip");
    byte[] whole = Files.readAllBytes(backup);
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));

    // When / Then
    assertThatThrownBy(() -> Backup.write(house, backup))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is there already");
    assertThatThrownBy(() -> Backup.write(house("none"), folder.resolve("none.zip")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no house");
    assertThatThrownBy(() -> Restoring.read(backup, house))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("restored over nothing");
    assertThatThrownBy(() -> Restoring.read(half, house("other")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not a whole one");
    assertThat(house("other").root()).doesNotExist();
  }
}
