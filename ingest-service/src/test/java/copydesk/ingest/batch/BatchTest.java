package copydesk.ingest.batch;

import static copydesk.ingest.batch.BatchClient.accepted;
import static copydesk.ingest.batch.BatchClient.as;
import static copydesk.ingest.batch.BatchClient.awaitOver;
import static copydesk.ingest.batch.BatchClient.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import copydesk.ingest.SamplePublications;
import copydesk.ingest.format.Scans;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many files as one job, over HTTP. */
@QuarkusTest
@WithTestResource(House.class)
class BatchTest {

  private static final String PAGE = "云汀市春耕备耕全面展开\n　　本报讯 3月24日，记者从市农业农村局获悉，全市春耕\n备耕工作全面展开。\n";

  /** Its own edition for each test, so that tests share nothing. */
  private final String edition = "b" + UUID.randomUUID().toString().substring(0, 8);

  private final Map<String, String> issue =
      Map.of("publication", "ytrb", "date", "2026-04-01", "edition", edition);

  @Inject IntakeConfig config;

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  @Test
  void anArchiveBecomesPagesAndLeavesNothingInTheSpool() {
    byte[] zip = new Zips().with("1.txt", PAGE).with("a/2.txt", PAGE + "二\n").done();

    String id =
        send("scanner", zip, issue)
            .statusCode(202)
            .header("Location", matchesPattern("http://[^/]+/ingest/api/batches/[0-9a-f-]{36}"))
            .body("state", equalTo("listing"))
            .extract()
            .path("id");

    JsonPath batch = awaitOver(id);
    assertThat(batch.getString("state")).isEqualTo("done");
    assertThat(batch.getInt("counts.read")).isEqualTo(2);
    assertThat(batch.getList("files.items.label")).containsExactly("1", "2");
    as("lin")
        .get("/api/pages/{id}", batch.getString("files.items[1].page.id"))
        .then()
        .body("state", equalTo("read"))
        .body("label", equalTo("2"));
    BatchClient.awaitGone(config.spool().resolve(id));
  }

  @Test
  void manyFilesMakeABatchToo() throws Exception {
    RequestSpecification request = as("scanner").queryParams(issue);
    for (int i = 1; i <= 300; i++) {
      request.multiPart("files", i + ".txt", (PAGE + i).getBytes(StandardCharsets.UTF_8));
    }

    String id = request.post("/api/batches").then().statusCode(202).extract().path("id");

    assertThat(awaitOver(id).getInt("counts.read")).isEqualTo(300);
    BatchClient.awaitGone(config.spool().resolve(id));
    try (var parts = Files.list(config.spool().resolve("parts"))) {
      assertThat(parts).isEmpty();
    }
  }

  @Test
  void theSameFilesAgainMakeNoOtherPages() {
    byte[] zip = new Zips().with("1.txt", PAGE).with("2.txt", PAGE + "二\n").done();
    JsonPath first = awaitOver(accepted("scanner", zip, issue));

    JsonPath second = awaitOver(accepted("scanner", zip, issue));

    assertThat(second.getInt("counts.known")).isEqualTo(2);
    assertThat(second.getList("files.items.page.id"))
        .isEqualTo(first.getList("files.items.page.id"));
  }

  @Test
  void anIdempotencyKeyMakesOneBatchOfTwoRequests() {
    byte[] zip = new Zips().with("1.txt", PAGE).done();
    String key = UUID.randomUUID().toString();

    String first = keyed(zip, key).post("/api/batches").path("id");
    String second = keyed(zip, key).post("/api/batches").path("id");

    assertThat(second).isEqualTo(first);
    keyed(new Zips().with("2.txt", PAGE).done(), key)
        .post("/api/batches")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
  }

  private RequestSpecification keyed(byte[] zip, String key) {
    return as("scanner")
        .contentType("application/zip")
        .queryParams(issue)
        .header("Idempotency-Key", key)
        .body(zip);
  }

  @Test
  void oneBadFileStopsNoOther() {
    byte[] picture = new byte[4000];
    new Random(7).nextBytes(picture);
    byte[] zip =
        new Zips()
            .with("1.txt", PAGE)
            .with("2.txt", picture)
            .with("3.txt", "")
            .with("../4.txt", PAGE)
            .with("5.zip", new Zips().with("6.txt", PAGE).done())
            .with("6.txt", new Zips().with("6.txt", PAGE).done())
            .with("ytrb_2026-04-02_1_7.txt", PAGE)
            .with("bomb.txt", new byte[30 << 20])
            .with("x/1.txt", PAGE + "x")
            .with("9.txt", (PAGE + "九\n").repeat(9).getBytes(Charset.forName("GBK")))
            .done();

    JsonPath batch = awaitOver(accepted("scanner", zip, issue));

    assertThat(batch.getList("files.items.state"))
        .containsExactly(
            "read",
            "unreadable",
            "refused",
            "refused",
            "refused",
            "refused",
            "refused",
            "refused",
            "refused",
            "read");
    assertThat(batch.getList("files.items.problem.type"))
        .containsExactly(
            "/problems/unreadable-page",
            "/problems/empty-page",
            "/problems/unsafe-name",
            "/problems/nested-archive",
            "/problems/nested-archive",
            "/problems/page-unknown",
            "/problems/archive-bomb",
            "/problems/file-twice");
    assertThat(batch.getMap("counts"))
        .containsEntry("read", 2)
        .containsEntry("unreadable", 1)
        .containsEntry("refused", 7);
  }

  @Test
  void aTextWithoutEndIsNotReadAndTheRestIs() {
    StringBuilder endless = new StringBuilder();
    for (int i = 0; endless.length() < 2_200_000; i++) {
      endless.append("第%d号通知，%x。\n".formatted(i, i * 7919));
    }
    byte[] zip = new Zips().with("1.txt", endless.toString()).with("2.txt", PAGE).done();

    JsonPath batch = awaitOver(accepted("scanner", zip, issue));

    assertThat(batch.getList("files.items.state")).containsExactly("unreadable", "read");
    assertThat(batch.getString("files.items[0].problem.type"))
        .isEqualTo("/problems/page-too-large");
  }

  @Test
  void ofATruncatedArchiveTheWholeFilesAreRead() {
    byte[] noise = new byte[60_000];
    new Random(7).nextBytes(noise);
    byte[] zip = new Zips().with("1.txt", PAGE).with("2.txt", noise).done();

    JsonPath batch = awaitOver(accepted("scanner", Arrays.copyOf(zip, 30_000), issue));

    assertThat(batch.getList("files.items.state")).containsExactly("read", "refused", "refused");
    assertThat(batch.getString("files.items[2].problem.type"))
        .isEqualTo("/problems/damaged-archive");
  }

  @Test
  void aManifestTellsWhichPageAFileIs() {
    byte[] zip =
        new Zips()
            .with("scan0001.txt", PAGE)
            .with("manifest.csv", "file,label,edition\nscan0001.txt,A03," + edition + "\n")
            .done();

    JsonPath batch =
        awaitOver(accepted("scanner", zip, Map.of("publication", "ytrb", "date", "2026-04-01")));

    assertThat(batch.getList("files.items.label")).containsExactly("A03");
    assertThat(batch.getList("files.items.state")).containsExactly("read");
  }

  @Test
  void picturesFindTheirTextsInWhateverOrderTheyCome() throws Exception {
    byte[] zip =
        new Zips()
            .with("1.jpg", Scans.of("jpeg", 90, 120, false))
            .with("1.txt", PAGE)
            .with("2.jpg", Scans.of("jpeg", 91, 120, false))
            .done();

    JsonPath batch = awaitOver(accepted("scanner", zip, issue));

    assertThat(batch.getList("files.items.state")).containsExactly("read", "read", "unreadable");
    as("lin")
        .get("/api/pages/{id}", batch.getString("files.items[1].page.id"))
        .then()
        .body("state", equalTo("read"))
        .body("picture.width", equalTo(90));
  }

  @Test
  void aPatternTellsWhichPageAFileIs() {
    byte[] zip = new Zips().with("ytrb/20260401/" + edition + "-A03.txt", PAGE).done();

    JsonPath batch =
        awaitOver(
            accepted("scanner", zip, Map.of("pattern", "{publication}/{date}/{edition}-{label}")));

    assertThat(batch.getList("files.items.state")).containsExactly("read");
  }

  @Test
  void aPatternThatCannotBeReadIsRefused() {
    send("scanner", new Zips().with("1.txt", PAGE).done(), Map.of("pattern", "{page}"))
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-pattern"));
  }

  @Test
  void whatIsNoArchiveIsRefusedAtOnce() throws Exception {
    send("scanner", PAGE.getBytes(StandardCharsets.UTF_8), issue)
        .statusCode(422)
        .body("type", equalTo("/problems/damaged-archive"));
    send("scanner", new Zips().done(), issue)
        .statusCode(422)
        .body("type", equalTo("/problems/empty-batch"));
  }

  @Test
  void whoMaySendForNoPaperSendsNoBatch() {
    send("he", new Zips().with("1.txt", PAGE).done(), Map.of()).statusCode(403);
  }

  @Test
  void whoMayNotSendForThePaperSendsNoBatchForIt() {
    send("zhou", new Zips().with("1.txt", PAGE).done(), Map.of("publication", "hafen"))
        .statusCode(403);
  }

  @Test
  void aFileOfAPaperThatTheSenderMayNotSendForIsRefused() {
    byte[] zip =
        new Zips()
            .with("hafen_2026-04-01_" + edition + "_1.txt", "Die Brücke ist fertig.\n")
            .with("ytrb_2026-04-01_" + edition + "_1.txt", PAGE)
            .done();

    String id = accepted("zhou", zip, Map.of());

    JsonPath batch = awaitOverAs("zhou", id);
    assertThat(batch.getList("files.items.state")).containsExactly("refused", "read");
    assertThat(batch.getString("files.items[0].problem.type")).isEqualTo("/problems/forbidden");
  }

  @Test
  void whoMaySendForThePaperSeesTheBatchOfAnother() {
    String id = accepted("scanner", new Zips().with("1.txt", PAGE).done(), issue);

    as("zhou").get("/api/batches/{id}", id).then().statusCode(200);
    as("zhou").get("/api/batches").then().body("items.id", hasItem(id));
  }

  @Test
  void whoMayNotSendForThePaperSeesNothingOfTheBatch() {
    String id = accepted("scanner", new Zips().with("1.txt", PAGE).done(), issue);

    for (String who : new String[] {"bian", "he"}) {
      as(who).get("/api/batches/{id}", id).then().statusCode(404);
      as(who).get("/api/batches/{id}/events", id).then().statusCode(404);
      as(who).post("/api/batches/{id}/cancel", id).then().statusCode(404);
      as(who).get("/api/batches").then().body("items.id", not(hasItem(id)));
    }
  }

  @Test
  void filesComeByPagesAndByOutcome() {
    byte[] zip = new Zips().with("1.txt", PAGE).with("2.txt", "").with("3.txt", PAGE + 3).done();
    String id = accepted("scanner", zip, issue);
    awaitOver(id);

    String next =
        as("scanner")
            .queryParam("limit", 2)
            .get("/api/batches/{id}", id)
            .then()
            .body("files.items.name", equalTo(java.util.List.of("1.txt", "2.txt")))
            .extract()
            .path("files.next");

    as("scanner")
        .queryParam("cursor", next)
        .get("/api/batches/{id}", id)
        .then()
        .body("files.items.name", equalTo(java.util.List.of("3.txt")));
    as("scanner")
        .queryParam("outcome", "refused")
        .get("/api/batches/{id}", id)
        .then()
        .body("files.items", hasSize(1));
    as("scanner").queryParam("cursor", "x").get("/api/batches/{id}", id).then().statusCode(400);
  }

  private static JsonPath awaitOverAs(String who, String id) {
    for (int i = 0; i < 300; i++) {
      JsonPath batch = as(who).get("/api/batches/{id}", id).jsonPath();
      if (batch.getString("state").equals("done")) {
        return batch;
      }
      BatchClient.rest();
    }
    throw new AssertionError("The batch is not done");
  }
}
