package copydesk.ingest.again;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import copydesk.ingest.SamplePublications;
import copydesk.testhouse.Credential;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages are read again by another encoding and by another engine, after a look at what changes. */
@QuarkusTest
@WithTestResource(House.class)
class ReadingAgainTest {

  private static final String PAGE = "云汀市春耕备耕全面展开\n本报讯 3月24日，记者从市农业农村局获悉，全市春耕\n备耕工作全面展开。\n";

  /** Big5 that is valid GB18030 as well, so that a guess may be wrong. */
  private static final byte[] BIG5 =
      "雲汀市春耕備耕全面展開\n本報訊 記者從市府獲悉，全市春耕\n備耕工作全面展開。\n".getBytes(Charset.forName("Big5"));

  private final String label = "a" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  @Test
  void aLookAtAnotherEncodingChangesNothing() {
    String id = send("ytsb", BIG5, "GB18030");

    as("lin")
        .queryParam("encoding", "Big5")
        .get("/api/pages/{id}/readings/preview", id)
        .then()
        .statusCode(200)
        .body("changes", equalTo(true))
        .body("touched", equalTo(false))
        .body("encoding.before", equalTo("GB18030"))
        .body("encoding.now", equalTo("Big5"))
        .body("lines[0].now", equalTo("雲汀市春耕備耕全面展開"));

    as("lin").get("/api/pages/{id}", id).then().body("source.version", equalTo(1));
  }

  @Test
  void aPageThatIsReadByAnotherEncodingKeepsWhatItHad() throws SQLException {
    String id = send("ytsb", BIG5, "GB18030");

    as("lin")
        .queryParam("encoding", "Big5")
        .post("/api/pages/{id}/readings", id)
        .then()
        .statusCode(201)
        .body("reading", equalTo(2))
        .body("changed", equalTo(true));

    as("lin")
        .get("/api/pages/{id}", id)
        .then()
        .body("source.version", equalTo(2))
        .body("source.encoding", equalTo("Big5"));
    as("lin")
        .get("/api/pages/{id}/reading", id)
        .then()
        .body("articles[0].blocks[0].text", equalTo("雲汀市春耕備耕全面展開"));
    assertThat(count("select count(*) from ingest.source where page_id = ?", id)).isEqualTo(2);
  }

  @Test
  void theSameEncodingAgainStoresNothing() {
    String id = send("ytrb", utf8(PAGE), null);

    as("lin")
        .post("/api/pages/{id}/readings", id)
        .then()
        .statusCode(200)
        .body("stored", equalTo(false))
        .body("reading", equalTo(1));
  }

  @Test
  void anEncodingThatGivesNoTextLeavesThePageAsItWas() {
    String id = send("ytrb", utf8(PAGE), null);

    as("lin")
        .queryParam("encoding", "US-ASCII")
        .post("/api/pages/{id}/readings", id)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unreadable-page"))
        .body("reason", equalTo("undecodable"));
    as("lin")
        .queryParam("encoding", "klingon")
        .post("/api/pages/{id}/readings", id)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-encoding"));

    as("lin")
        .get("/api/pages/{id}", id)
        .then()
        .body("state", equalTo("read"))
        .body("source.version", equalTo(1));
  }

  @Test
  void anUnreadablePageIsReadByTheEncodingThatFits() {
    byte[] utf16 = PAGE.getBytes(StandardCharsets.UTF_16LE);
    String id =
        given()
            .auth()
            .oauth2(Tokens.client("scanner"))
            .contentType("application/octet-stream")
            .body(utf16)
            .queryParam("publication", "ytrb")
            .queryParam("date", "2026-03-22")
            .queryParam("label", label)
            .queryParam("encoding", "UTF-8")
            .post("/api/pages")
            .then()
            .statusCode(422)
            .extract()
            .path("page.id");

    as("lin")
        .queryParam("encoding", "UTF-16LE")
        .post("/api/pages/{id}/readings", id)
        .then()
        .statusCode(201)
        .body("reading", equalTo(1));

    as("lin").get("/api/pages/{id}", id).then().body("state", equalTo("read"));
  }

  @Test
  void whatAnotherEngineReadIsReadAgainOnce() throws SQLException {
    String id = send("harbour", utf8(PAGE), null);
    readBy("rules-0", id);

    String cursor = "";
    int stored = 0;
    do {
      var answer =
          as("lin")
              .queryParam("publication", "harbour")
              .queryParam("limit", 50)
              .queryParam("cursor", cursor)
              .post("/api/readings")
              .then()
              .statusCode(200)
              .extract();
      stored += answer.<java.util.List<?>>path("items.findAll { it.page == '" + id + "' }").size();
      cursor = answer.path("next");
    } while (cursor != null);

    assertThat(stored).isEqualTo(1);
    as("lin").get("/api/pages/{id}", id).then().body("reading.number", equalTo(2));
    as("lin")
        .queryParam("publication", "harbour")
        .get("/api/readings/outdated")
        .then()
        .body("pages", equalTo(0));
  }

  @Test
  void anIssueIsLookedAtAndReadAgainAsAWhole() throws SQLException {
    String first = send("hafen", utf8("Neue Brücke am Hafen\nDie Brücke ist fertig.\n"), null);
    readBy("rules-0", first);

    as("lin")
        .get("/api/issues/hafen/2026-03-22/1/readings/preview")
        .then()
        .statusCode(200)
        .body("items.size()", greaterThan(0))
        .body("items.find { it.page == '" + first + "' }.engine.before", equalTo("rules-0"));
    as("lin")
        .post("/api/issues/hafen/2026-03-22/1/readings")
        .then()
        .statusCode(200)
        .body("items.problem", everyItem(equalTo(null)))
        .body("items.page", hasItem(first));
  }

  @Test
  void whoIsNoEditorOfThePaperReadsNothingAgain() {
    String id = send("ytrb", utf8(PAGE), null);

    as("he").post("/api/pages/{id}/readings", id).then().statusCode(403);
    as("he").get("/api/pages/{id}/readings/preview", id).then().statusCode(403);
    as("he").post("/api/issues/ytrb/2026-03-22/1/readings").then().statusCode(403);
    as("he").queryParam("publication", "ytrb").post("/api/readings").then().statusCode(403);
    as("he").queryParam("publication", "ytrb").get("/api/readings/outdated").then().statusCode(403);
  }

  @Test
  void anotherPapersPagesAreNotThere() {
    String id = send("hafen", utf8("Neue Brücke am Hafen\nDie Brücke ist fertig.\n"), null);

    as("zhou").post("/api/pages/{id}/readings", id).then().statusCode(404);
    as("zhou").get("/api/issues/hafen/2026-03-22/1/readings/preview").then().statusCode(404);
  }

  @Test
  void theScreenShowsWhatWouldChange() {
    String id = send("ytsb", BIG5, "GB18030");

    Credential.cookie("lin")
        .on(given())
        .header("Accept", "text/html")
        .get("/pages/{id}/again?encoding=Big5", id)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("雲汀市春耕備耕全面展開"),
                containsString("/api/pages/" + id + "/readings?encoding=Big5")));
    Credential.cookie("lin")
        .on(given())
        .header("Accept", "text/html")
        .get("/pages/{id}/again", id)
        .then()
        .statusCode(200)
        .body(containsString("没有变化"));
    Credential.cookie("zhou")
        .on(given())
        .header("Accept", "text/html")
        .get("/again")
        .then()
        .statusCode(200)
        .body(allOf(containsString("云汀日报"), not(containsString("Hafenbote"))));
  }

  private String send(String publication, byte[] bytes, String encoding) {
    RequestSpecification request =
        given()
            .auth()
            .oauth2(Tokens.client("scanner"))
            .contentType("application/octet-stream")
            .body(bytes)
            .queryParam("publication", publication)
            .queryParam("date", "2026-03-22")
            .queryParam("label", label);
    if (encoding != null) {
      request.queryParam("encoding", encoding);
    }
    return request.post("/api/pages").then().statusCode(201).extract().path("id");
  }

  private static void readBy(String engine, String page) throws SQLException {
    try (Connection connection = Db.connect("ingest_app");
        PreparedStatement update =
            connection.prepareStatement(
                "update ingest.reading set engine = ? where page_id = ?::uuid")) {
      update.setString(1, engine);
      update.setString(2, page);
      update.executeUpdate();
    }
  }

  private static int count(String sql, String page) throws SQLException {
    try (Connection connection = Db.connect("ingest_app");
        PreparedStatement query = connection.prepareStatement(sql.replace("?", "?::uuid"))) {
      query.setString(1, page);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static RequestSpecification as(String who) {
    return given().auth().oauth2(Tokens.of(who));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
