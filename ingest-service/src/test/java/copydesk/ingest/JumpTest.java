package copydesk.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import copydesk.testhouse.Credential;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stories that go over the pages of an issue, whichever page comes first. */
@QuarkusTest
@WithTestResource(House.class)
class JumpTest {

  private static final String FRONT =
      """
      旧楼添新梯 小院有商量
      　　本报讯 3月15日，记者走进柳堰区槐荫里小区，电梯正在安装。
      　　槐荫里小区建成于1994年，有住宅楼11栋，社区书记佟雨荷挨家上门。（下转第2版）
      """;
  private static final String SECOND =
      """
      （上接第一版）
      　　旧楼改造，钱从哪里来？柳堰区的办法是“三家抬”：财政补一块，住户出一块。
      　　佟雨荷说，槐荫里小区的电梯年内还要再装四部。
      """;
  private static final String OTHER = "天气晴好\n　　本报讯 明天多云，气温十度到二十度。\n";

  /** An edition of its own for each test, so that tests share no issue. */
  private final String edition = "j" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  @Test
  void anEndWaitsUntilItsPageComes() {
    String front = send("01", FRONT);

    as("lin")
        .get("/api/pages/{id}/reading", front)
        .then()
        .body("articles[0].jump.state", equalTo("waiting"))
        .body("articles[0].jump.other", nullValue());
    jumps("waiting").body("items", hasSize(1)).body("items[0].names", equalTo("2"));
  }

  @Test
  void pagesAreLinkedWhenTheSecondComes() {
    String front = send("01", FRONT);

    String second = send("02", SECOND);

    assertLinked(front, second);
  }

  @Test
  void pagesAreLinkedWhenTheFrontPageComesLast() {
    String second = send("02", SECOND);

    String front = send("01", FRONT);

    assertLinked(front, second);
  }

  @Test
  void pagesThatComeAtTheSameTimeAreLinked() throws Exception {
    List<String> editions = new ArrayList<>();
    try (var senders = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> sendings = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String each = edition + i;
        editions.add(each);
        sendings.add(() -> send(each, "01", FRONT));
        sendings.add(() -> send(each, "02", SECOND));
        sendings.add(() -> send(each, "03", OTHER));
      }
      assertThat(senders.invokeAll(sendings)).allMatch(f -> f.state() == Future.State.SUCCESS);
    }

    for (String each : editions) {
      jumps(each, "linked").body("items", hasSize(2));
      jumps(each, "waiting").body("items", hasSize(0));
    }
  }

  @Test
  void aPageThatComesAnewIsLinkedAnewAndTheStreamSaysSo() throws Exception {
    String front = send("01", FRONT);
    String second = send("02", SECOND);

    send("02", OTHER + SECOND);

    assertLinked(front, second);
    assertThat(stream(3)).containsExactly("linked 1 1", "parted 1 1", "linked 1 2");
  }

  @Test
  void anEndWaitsAgainWhenItsOtherIsNotThereAnyMore() throws Exception {
    String front = send("01", FRONT);
    send("02", SECOND);

    send("02", OTHER);

    as("lin")
        .get("/api/pages/{id}/reading", front)
        .then()
        .body("articles[0].jump.state", equalTo("waiting"));
    assertThat(stream(2)).containsExactly("linked 1 1", "parted 1 1");
  }

  @Test
  void editionsAreIssuesOfTheirOwn() {
    send(edition, "01", FRONT);
    send(edition + "b", "02", SECOND);

    jumps("linked").body("items", hasSize(0));
    jumps(edition + "b", "waiting").body("items", hasSize(1));
  }

  @Test
  void anotherPapersIssueIsNotThere() {
    as("bian").get("/api/issues/ytrb/2026-05-01/{e}/jumps", edition).then().statusCode(200);
    as("bian").get("/api/issues/hafen/2026-05-01/{e}/jumps", edition).then().statusCode(404);
  }

  @Test
  void theScreensLeadFromPageToPage() {
    String front = send("01", FRONT);
    String second = send("02", SECOND);

    browser("zh-CN")
        .get("/pages/{id}", front)
        .then()
        .statusCode(200)
        .body(allOf(containsString("/ingest/pages/" + second + "#h"), containsString("互相指明")));
    browser("en")
        .get("/issues/ytrb/2026-05-01/{edition}", edition)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("/ingest/pages/" + second + "#h"),
                containsString("/ingest/pages/" + front + "#h"),
                containsString("goes on on page 02"),
                not(containsString("waiting for"))));
  }

  @Test
  void theScreensSayWhatWaits() {
    String front = send("01", FRONT);

    browser("zh-CN").get("/pages/{id}", front).then().body(containsString("等待另一端"));
    browser("en")
        .get("/issues/ytrb/2026-05-01/{edition}", edition)
        .then()
        .body(containsString("waiting for its other end"));
  }

  private void assertLinked(String front, String second) {
    String there =
        as("lin").get("/api/pages/{id}/reading", front).path("articles[0].jump.other.article");
    as("lin")
        .get("/api/pages/{id}/reading", front)
        .then()
        .body("articles[0].jump.state", equalTo("linked"))
        .body("articles[0].jump.other.page", equalTo(second))
        .body("articles[0].jump.other.label", equalTo("02"));
    as("lin")
        .get("/api/pages/{id}/reading", second)
        .then()
        .body("articles.find { it.id == '" + there + "' }.jump.state", equalTo("linked"))
        .body("articles.find { it.id == '" + there + "' }.jump.other.page", equalTo(front))
        .body("articles.find { it.id == '" + there + "' }.jump.direction", equalTo("from"));
  }

  /** Kind and numbers of the readings of what the stream has of this test's issue, in order. */
  private List<String> stream(int least) throws Exception {
    List<String> events = new ArrayList<>();
    while (events.size() < least) {
      TimeUnit.MILLISECONDS.sleep(20);
      events.clear();
      try (Connection connection = Db.connect("annotate_app");
          var query =
              connection.prepareStatement(
                  """
                  select j.kind || ' ' || o.reading_number || ' ' || i.reading_number
                    from ingest_v1.jump j
                    join ingest_v1.reading o on o.reading_id = j.out_reading_id
                    join ingest_v1.reading i on i.reading_id = j.in_reading_id
                   where j.edition = ? order by j.seq
                  """)) {
        query.setString(1, edition);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            events.add(rows.getString(1));
          }
        }
      }
    }
    return events;
  }

  private ValidatableResponse jumps(String state) {
    return jumps(edition, state);
  }

  private static ValidatableResponse jumps(String edition, String state) {
    return as("lin")
        .queryParam("state", state)
        .get("/api/issues/ytrb/2026-05-01/{edition}/jumps", edition)
        .then()
        .statusCode(200);
  }

  private static RequestSpecification browser(String language) {
    return Credential.cookie("lin")
        .on(given())
        .header("Accept", "text/html")
        .header("Accept-Language", language);
  }

  private static RequestSpecification as(String who) {
    return given().auth().oauth2(Tokens.of(who));
  }

  private String send(String label, String text) {
    return send(edition, label, text);
  }

  private static String send(String edition, String label, String text) {
    return given()
        .auth()
        .oauth2(Tokens.client("scanner"))
        .contentType("application/octet-stream")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .queryParam("publication", "ytrb")
        .queryParam("date", "2026-05-01")
        .queryParam("edition", edition)
        .queryParam("label", label)
        .post("/api/pages")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
