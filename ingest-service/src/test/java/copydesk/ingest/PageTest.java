package copydesk.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(House.class)
class PageTest {

  private static final String PAGE = "云汀市春耕备耕全面展开\n　　本报讯 3月24日，记者从市农业农村局获悉，全市春耕\n备耕工作全面展开。\n";

  /** Its own label for each test, so that tests share nothing. */
  private final String label = "t" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  @Test
  void aPageThatIsSentIsReadAndKept() {
    String id =
        send("scanner", "ytrb", label, utf8(PAGE))
            .statusCode(201)
            .header("Location", matchesPattern("http://[^/]+/ingest/api/pages/[0-9a-f-]{36}"))
            .body("state", equalTo("read"))
            .body("source.encoding", equalTo("UTF-8"))
            .body("reading.number", equalTo(1))
            .extract()
            .path("id");

    byte[] kept = as("lin").get("/api/pages/{id}/source", id).then().extract().asByteArray();
    as("lin")
        .get("/api/pages/{id}/reading", id)
        .then()
        .statusCode(200)
        .body("articles.size()", greaterThan(0))
        .body("boundaries.confidence", everyItem(notNullValue()))
        .body("boundaries[0].evidence[0].zh", not(emptyString()))
        .body("boundaries[0]", not(hasKey("reasons")))
        .body("$", not(hasKey("reasons")));
    assertThat(kept).isEqualTo(utf8(PAGE));
  }

  @Test
  void aReadingThatWasKeptInTheOlderFormIsToldAsItIs() throws Exception {
    // Given
    String id = send("scanner", "ytrb", label, utf8(PAGE)).extract().path("id");
    try (var owner = Db.connect("ingest_owner");
        var older =
            owner.prepareStatement(
                """
                update ingest.reading set packed = null,
                    document = '{"articles":[],"boundaries":[{"after":1,"evidence":[]}]}'
                 where page_id = ?::uuid
                """)) {
      older.setString(1, id);
      older.executeUpdate();
    }

    // When
    var answer = as("lin").get("/api/pages/{id}/reading", id);

    // Then
    answer.then().statusCode(200).body("boundaries.after", contains(1));
  }

  @Test
  void theSameAgainIsTheSamePage() {
    String first = send("scanner", "ytrb", label, utf8(PAGE)).extract().path("id");

    send("scanner", "ytrb", label, utf8(PAGE))
        .statusCode(200)
        .body("id", equalTo(first))
        .body("source.version", equalTo(1));
  }

  @Test
  void otherBytesAreANewVersionOfTheSource() {
    String first = send("scanner", "ytrb", label, utf8(PAGE)).extract().path("id");

    send("scanner", "ytrb", label, utf8(PAGE + "又讯。\n"))
        .statusCode(201)
        .body("id", equalTo(first))
        .body("source.version", equalTo(2))
        .body("reading.number", equalTo(2));
  }

  @Test
  void eightSendersOfOnePageMakeOnePage() throws Exception {
    List<Integer> statuses;
    try (var senders = Executors.newFixedThreadPool(8)) {
      Callable<Integer> sender =
          () -> send("scanner", "ytrb", label, utf8(PAGE)).extract().statusCode();
      statuses =
          senders.invokeAll(java.util.Collections.nCopies(8, sender)).stream()
              .map(Future::resultNow)
              .toList();
    }

    assertThat(statuses).containsOnly(200, 201).filteredOn(s -> s == 201).hasSize(1);
  }

  @Test
  void whoHasNoRoleForThePaperSendsNothing() {
    send("bian", "ytrb", label, utf8(PAGE))
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
  }

  @Test
  void anotherPapersPageIsNotThere() {
    String id = send("scanner", "hafen", label, utf8(PAGE)).extract().path("id");

    as("bian").get("/api/pages/{id}", id).then().statusCode(404);
    as("bian").get("/api/pages/{id}/reading", id).then().statusCode(404);
    as("bian").get("/api/pages/{id}/source", id).then().statusCode(404);
  }

  @Test
  void anOlderEncodingIsRecognised() {
    String text = PAGE.repeat(5);
    send("scanner", "ytrb", label, text.getBytes(Charset.forName("GB18030")))
        .statusCode(201)
        .body("source.encoding", equalTo("GB18030"));
  }

  @Test
  void aPictureIsKeptAndSaidToBeUnreadable() {
    byte[] picture = new byte[4000];
    new java.util.Random(7).nextBytes(picture);

    String id =
        send("scanner", "ytrb", label, picture)
            .statusCode(422)
            .body("type", equalTo("/problems/unreadable-page"))
            .body("page.state", equalTo("unreadable"))
            .extract()
            .path("page.id");

    byte[] kept = as("lin").get("/api/pages/{id}/source", id).then().extract().asByteArray();
    assertThat(kept).isEqualTo(picture);
    as("lin").get("/api/pages/{id}/reading", id).then().statusCode(409);
  }

  @Test
  void nothingIsRefusedAsEmpty() {
    send("scanner", "ytrb", label, new byte[0])
        .statusCode(422)
        .body("type", equalTo("/problems/empty-page"));
  }

  @Test
  void anEncodingNobodyKnowsIsRefused() {
    as("scanner")
        .contentType("text/plain")
        .body(utf8(PAGE))
        .queryParam("publication", "ytrb")
        .queryParam("date", "2026-03-25")
        .queryParam("label", label)
        .queryParam("encoding", "klingon")
        .post("/api/pages")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-encoding"));
  }

  @Test
  void theListGoesOnWithItsCursor() {
    send("scanner", "ytsb", label + "a", utf8(PAGE)).statusCode(201);
    send("scanner", "ytsb", label + "b", utf8(PAGE)).statusCode(201);

    String next =
        as("lin")
            .queryParam("publication", "ytsb")
            .queryParam("limit", 1)
            .get("/api/pages")
            .then()
            .statusCode(200)
            .body("items[0].label", equalTo(label + "b"))
            .extract()
            .path("next");

    as("lin")
        .queryParam("publication", "ytsb")
        .queryParam("limit", 1)
        .queryParam("cursor", next)
        .get("/api/pages")
        .then()
        .body("items[0].label", equalTo(label + "a"));
    as("lin").queryParam("cursor", "x").get("/api/pages").then().statusCode(400);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static io.restassured.specification.RequestSpecification as(String who) {
    String token = who.equals("scanner") ? Tokens.client(who) : Tokens.of(who);
    return given().auth().oauth2(token);
  }

  private static ValidatableResponse send(
      String who, String publication, String label, byte[] bytes) {
    return as(who)
        .contentType("application/octet-stream")
        .body(bytes)
        .queryParam("publication", publication)
        .queryParam("date", "2026-03-25")
        .queryParam("label", label)
        .post("/api/pages")
        .then();
  }
}
