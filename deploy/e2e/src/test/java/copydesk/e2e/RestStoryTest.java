package copydesk.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a raw page to a published record by REST alone, through the front door of the whole house.
 * Each step stands beside its denied twin.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestStoryTest {

  private static final String ISSUE = "2026-04-02";
  private static final String LABEL = "R1";

  private RunningHouse house;
  private Person editor;
  private String page;
  private String article;
  private String submission;

  @BeforeAll
  void signIn(RunningHouse running) {
    house = running;
    editor = Person.signIn(house, "lin");
  }

  @Test
  @Order(1)
  void thePageIsSentByTheScannerAndRefusedFromOthers() {
    Path file =
        Path.of(System.getProperty("copydesk.root"), "seeds/pages/ytrb_2026-03-25_1_01.txt");
    house.command(
        "ingest", file.toString(), "--publication", "ytrb", "--date", ISSUE, "--label", LABEL);

    editor
        .request()
        .get("/ingest/api/pages?publication=ytrb&date=" + ISSUE)
        .then()
        .statusCode(200)
        .body("items.label", hasItem(LABEL))
        .body("items[0].state", equalTo("read"));
    Person.signIn(house, "guest")
        .request()
        .contentType("text/plain")
        .body("x")
        .post("/ingest/api/pages?publication=ytrb&date=" + ISSUE + "&label=X")
        .then()
        .statusCode(403);
  }

  @Test
  @Order(2)
  void theEditorCorrectsAndTagsWhatOthersMayNotOpen() {
    page = Await.until("the page on the desk", this::findPage);
    JsonPath opened = open();
    article = longestArticle(opened);

    flipFirstBoundary(opened);
    String body = firstBody(open());
    edit(Map.of("op", "replace", "block", body, "start", 0, "end", 1, "text", "訂"));
    edit(
        List.of(
            Map.of("op", "tag", "type", "event", "at", List.of(place(body, 1, 3))),
            Map.of("op", "tag", "type", "document", "at", List.of(place(body, 4, 6)))));

    JsonPath now = open();
    assertThat(now.getString(at() + ".blocks.find { it.id == '" + body + "' }.text"))
        .startsWith("訂");
    assertThat(now.getList(at() + ".facts.findAll { it.status == 'confirmed' }")).hasSize(2);
    as("he").get("/annotate/api/pages/" + page).then().statusCode(403);
    as("guest").get("/annotate/api/pages/" + page).then().statusCode(404);
  }

  @Test
  @Order(3)
  void whoSavesAnOlderStateIsToldAndLosesNothing() {
    int version = open().getInt(at() + ".version");
    Map<String, Object> late =
        Map.of(
            "base",
            Map.of(article, version - 1),
            "ops",
            List.of(
                Map.of(
                    "op",
                    "replace",
                    "block",
                    firstBody(open()),
                    "start",
                    0,
                    "end",
                    0,
                    "text",
                    "晚")));

    Person.signIn(house, "zhou")
        .request()
        .body(late)
        .post("/annotate/api/pages/" + page + "/edits")
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale-articles"))
        .body("stale.article", hasItem(article))
        .body("ops[0].text", equalTo("晚"));
    assertThat(open().getInt(at() + ".version")).isEqualTo(version);
  }

  @Test
  @Order(4)
  void theEditorSubmitsAndNobodyElse() {
    waiveFailures();
    String version = "\"" + open().getInt(at() + ".version") + "\"";
    String address = "/annotate/api/articles/" + article + "/submit";

    as("he").header("If-Match", version).post(address).then().statusCode(403);
    submission =
        editor
            .request()
            .header("If-Match", version)
            .post(address)
            .then()
            .statusCode(201)
            .extract()
            .path("submission");
    editor
        .request()
        .header("If-Match", "\"" + open().getInt(at() + ".version") + "\"")
        .post(address)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-editable"));
  }

  @Test
  @Order(5)
  void threeStagesAreTakenByThreePeople() {
    Await.until(
        "the submission in review",
        () ->
            claim("he", submission).extract().statusCode() < 300
                ? Optional.of(true)
                : Optional.empty());
    claim("lin", submission).statusCode(403);
    claim("gu", submission).statusCode(403);

    decide("he", "approve").statusCode(200).body("state", notNullValue());
    claim("he", submission).statusCode(403).body("type", equalTo("/problems/already-reviewed"));
    decide("song", "approve").statusCode(200);
    claim("tang", submission).statusCode(403);
    decide("gu", "approve").statusCode(200).body("record.version", equalTo(1));
  }

  @Test
  @Order(6)
  void thePublishingSystemReadsTheRecordWithItsProvenance() {
    String token = house.command("token", "publishing-system");
    RequestSpecification system = given().baseUri(house.address()).auth().oauth2(token);

    JsonPath feed =
        Await.until(
            "the record in the feed",
            () -> {
              JsonPath answer =
                  given()
                      .spec(system)
                      .get("/review/api/records?publication=ytrb&include=facts,chain,source")
                      .then()
                      .statusCode(200)
                      .extract()
                      .jsonPath();
              return answer.getList("items").isEmpty() ? Optional.empty() : Optional.of(answer);
            });

    assertThat(feed.getString("items[-1].pubStatus")).isEqualTo("usable");
    assertThat(feed.getString("items[-1].standard.version")).isEqualTo("3.1");
    assertThat(feed.getMap("included")).isNotEmpty();
    given()
        .baseUri(house.address())
        .auth()
        .oauth2(house.command("token", "scanner"))
        .get("/review/api/records")
        .then()
        .statusCode(403);
  }

  @Test
  @Order(7)
  void theRecordsAreValidAndTheirSealsHold() {
    Path own =
        Path.of(
            System.getProperty("copydesk.root"),
            "review-service/src/main/resources/copydesk/review/ninjs/record.schema.json");
    String official = System.getenv("COPYDESK_NINJS_SCHEMA");

    house.command("check-ninjs", own.toString());
    if (official != null) {
      house.command("check-ninjs", official);
    }
    assertThat(house.command("verify")).isNotBlank();
  }

  private Optional<String> findPage() {
    JsonPath pages =
        editor
            .request()
            .get("/annotate/api/pages?publication=ytrb&issue=" + ISSUE)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return Optional.ofNullable(pages.getString("items.find { it.label == '" + LABEL + "' }?.id"));
  }

  private JsonPath open() {
    return editor
        .request()
        .get("/annotate/api/pages/" + page)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String longestArticle(JsonPath opened) {
    return opened.getString("articles.max { a -> a.blocks.sum { it.text.size() } }.id");
  }

  private String at() {
    return "articles.find { it.id == '" + article + "' }";
  }

  private String firstBody(JsonPath opened) {
    return opened.getString(at() + ".blocks.find { it.type == 'body' }.id");
  }

  private void flipFirstBoundary(JsonPath opened) {
    Map<String, Object> boundary =
        opened.getMap(
            "boundaries.find { it.decision == 'join' && it.left != null && it.left.article == '"
                + article
                + "' }");
    Object source = boundary.get("source");
    Object after = boundary.get("after");
    edit(Map.of("op", "flip", "source", source, "after", after, "to", "paragraph"));
    edit(Map.of("op", "flip", "source", source, "after", after, "to", "join"));
  }

  private void edit(Map<String, Object> op) {
    edit(List.of(op));
  }

  private void edit(List<Map<String, Object>> ops) {
    int version = open().getInt(at() + ".version");
    editor
        .request()
        .body(Map.of("base", Map.of(article, version), "ops", ops))
        .post("/annotate/api/pages/" + page + "/edits")
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> place(String block, int start, int end) {
    return Map.of("block", block, "start", start, "end", end);
  }

  private void waiveFailures() {
    List<String> failing =
        open().getList(at() + ".findings.findAll { it.verdict == 'fail' && it.waiver == null }.id");
    for (String finding : failing) {
      edit(Map.of("op", "waive", "article", article, "finding", finding, "reason", "原文如此，已核"));
    }
  }

  private RequestSpecification as(String person) {
    return Person.signIn(house, person).request();
  }

  private ValidatableResponse claim(String person, String wanted) {
    return as(person).body(Map.of("submission", wanted)).post("/review/api/claims").then();
  }

  private ValidatableResponse decide(String person, String verdict) {
    JsonPath claim = claim(person, submission).extract().jsonPath();
    return as(person)
        .body(
            Map.of(
                "claim",
                claim.getString("id"),
                "hash",
                claim.getString("hash"),
                "verdict",
                verdict))
        .post("/review/api/submissions/" + submission + "/decision")
        .then();
  }
}
