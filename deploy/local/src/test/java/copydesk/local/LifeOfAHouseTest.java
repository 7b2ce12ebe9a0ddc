package copydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.engines.Ports;
import copydesk.local.house.DataFolder;
import copydesk.local.house.HouseState;
import copydesk.local.house.LocalHouse;
import copydesk.local.house.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One real house through its life: started, used, cut off, started again, stopped. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeOfAHouseTest {
  private static final Path FOLDER = Path.of("target", "life").toAbsolutePath();
  private static final Path DATA = FOLDER.resolve("data");
  private static final DataFolder HOUSE = new DataFolder(DATA);

  private static int port;
  private static Launched up;

  @BeforeAll
  static void prepare() throws IOException {
    Files.createDirectories(FOLDER);
    port = Ports.free(1).getFirst();
  }

  @AfterAll
  static void tidy() throws IOException, InterruptedException {
    assertThat(copydesk("reset", "--yes", "--data", DATA.toString()).status()).isZero();
    up.kill();
  }

  @Test
  @Order(1)
  void startsAndTellsWhereItIsAndWhoMayComeIn() throws Exception {
    // When
    up = start(port).awaitOut("Try first");

    // Then
    assertThat(up.out())
        .as(up.err())
        .contains("http://localhost:" + port, "copydesk-demo", "lin", "guest");
    assertThat(up.err()).contains("PostgreSQL", "Keycloak", "ingest", "front door", "sample pages");
  }

  @Test
  @Order(2)
  void tellsWhatRuns() throws Exception {
    // When
    Launched status = copydesk("status", "--data", DATA.toString());

    // Then
    assertThat(status.out())
        .contains("http://localhost:" + port, "postgres", "keycloak", "together");
    assertThat(status.out()).contains(LocalHouse.SERVICES).doesNotContain("down");
    assertThat(status.status()).isZero();
  }

  @Test
  @Order(2)
  void startedTwiceSaysWhereItRuns() throws Exception {
    // When
    Launched again = start(port);

    // Then
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("already runs at http://localhost:" + port);
  }

  @Test
  @Order(2)
  void aTakenPortIsNamed() throws Exception {
    // When
    Launched other =
        copydesk("up", "--port", "" + port, "--data", FOLDER.resolve("other").toString());

    // Then
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("Port " + port + " is taken", "--port");
    assertThat(HouseState.read(new DataFolder(FOLDER.resolve("other")))).isEmpty();
  }

  @Test
  @Order(2)
  void sendsPagesAndTellsWhatBecameOfEach() throws Exception {
    // Given
    Path page = FOLDER.resolve("ytrb_2026-03-02_1_A01.txt");
    Files.writeString(page, "云汀新桥今日通车\n\n本报讯 云汀新桥今日上午通车。\n");

    // When
    Launched first = copydesk("ingest", page.toString(), "--data", DATA.toString());
    Launched mixed =
        copydesk("ingest", page.toString(), "no-such-file.txt", "--data", DATA.toString());

    // Then
    assertThat(first.out()).contains("ytrb 2026-03-02 1 A01  new");
    assertThat(first.status()).isZero();
    assertThat(mixed.out()).contains("known already", "no-such-file.txt  cannot be read");
    assertThat(mixed.status()).isEqualTo(1);
  }

  @Test
  @Order(3)
  void aServiceThatIsKilledComesBack() throws Exception {
    // Given
    RunningProcess ingest = part("ingest");

    // When
    ingest.alive().orElseThrow().destroyForcibly();

    // Then
    assertThat(Launched.eventually(() -> part("ingest").pid() != ingest.pid())).isTrue();
    assertThat(Launched.eventually(LifeOfAHouseTest::allIsUp)).isTrue();
  }

  @Test
  @Order(4)
  void nothingIsLeftWhenTheLauncherIsKilled() throws Exception {
    // Given
    HouseState state = HouseState.running(HOUSE);

    // When
    state.launcher().alive().orElseThrow().destroyForcibly();

    // Then
    assertThat(Launched.eventually(() -> alive(state).isEmpty())).isTrue();
    assertThat(copydesk("status", "--data", DATA.toString()).status()).isEqualTo(1);
  }

  @Test
  @Order(5)
  void startsAgainWithAllThatItKept() throws Exception {
    // When
    up = start(port).awaitOut("Try first");
    Launched sent =
        copydesk(
            "ingest",
            FOLDER.resolve("ytrb_2026-03-02_1_A01.txt").toString(),
            "--data",
            DATA.toString());

    // Then
    assertThat(sent.out()).as(up.err()).contains("known already");
  }

  @Test
  @Order(6)
  void stopsInTheRightOrderAndLeavesNothing() throws Exception {
    // Given
    HouseState state = HouseState.running(HOUSE);

    // When
    up.signal("INT");

    // Then
    assertThat(up.status()).isZero();
    assertThat(up.err())
        .containsSubsequence(
            "front door closed", "services stopped", "Keycloak stopped", "PostgreSQL stopped");
    assertThat(alive(state)).isEmpty();
    assertThat(Files.exists(HOUSE.state())).isFalse();
  }

  @Test
  @Order(7)
  void aFullDiskIsSaidBeforeAnythingStarts() throws Exception {
    // When
    Launched refused =
        Launched.run(
            FOLDER,
            Map.of("COPYDESK_MIN_FREE_MB", "999999999"),
            "up",
            "--port",
            "" + port,
            "--data",
            DATA.toString());

    // Then
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("MB free");
    assertThat(HouseState.read(HOUSE)).isEmpty();
  }

  private static Launched start(int at) throws IOException {
    return Launched.start(FOLDER, Map.of(), "up", "--port", "" + at, "--data", DATA.toString());
  }

  private static Launched copydesk(String... arguments) throws IOException, InterruptedException {
    return Launched.run(FOLDER, Map.of(), arguments);
  }

  private static RunningProcess part(String name) {
    return HouseState.running(HOUSE).parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow()
        .process();
  }

  private static boolean allIsUp() {
    try {
      return copydesk("status", "--data", DATA.toString()).status() == 0;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ProcessHandle> alive(HouseState state) {
    return Stream.concat(
            Stream.of(state.launcher()), state.parts().stream().map(HouseState.Part::process))
        .flatMap(process -> process.alive().stream())
        .toList();
  }
}
