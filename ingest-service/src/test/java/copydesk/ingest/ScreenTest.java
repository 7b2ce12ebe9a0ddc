package copydesk.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screens, as a browser with a session gets them. */
@QuarkusTest
@WithTestResource(House.class)
class ScreenTest {

  private static final String PAGE = "云汀市春耕备耕全面展开\n本报讯 3月24日，记者从市农业农村局获悉，全市春耕\n备耕工作全面展开。\n";

  private final String label = "s" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  @Test
  void issuesShowWhatOnesPublicationsHave() {
    send("ytrb", "2026-03-25", PAGE);

    browser("zhou")
        .get("/?month=2026-03")
        .then()
        .statusCode(200)
        .body(containsString("云汀日报"))
        .body(containsString("/ingest/issues/ytrb/2026-03-25/1"))
        .body(containsString("/ingest/send"))
        .body(not(containsString("hafen")));
  }

  @Test
  void theCalendarOfAnotherMonthHasNoneOfIt() {
    send("ytrb", "2026-03-25", PAGE);

    browser("zhou")
        .get("/?month=2025-02")
        .then()
        .statusCode(200)
        .body(containsString("datetime=\"2025-02-28\""))
        .body(not(containsString("/ingest/issues/")));
  }

  @Test
  void aMonthThatIsNoneIsSaidToBeNone() {
    browser("zhou").get("/?month=2026-13").then().statusCode(400);
  }

  @Test
  void theScreensSpeakTheBrowsersLanguage() {
    browser("zhou").header("Accept-Language", "en").get("/").then().body(containsString("Issues"));
    browser("zhou").header("Accept-Language", "zh-CN").get("/").then().body(containsString("期与版"));
  }

  @Test
  void anIssueListsItsPagesWithTheirHeadlines() {
    String id = send("ytrb", "2026-03-26", PAGE).statusCode(201).extract().path("id");

    browser("lin")
        .get("/issues/ytrb/2026-03-26/1")
        .then()
        .statusCode(200)
        .body(allOf(containsString("云汀市春耕备耕全面展开"), containsString("/ingest/pages/" + id)));
  }

  @Test
  void anotherPapersIssueIsNotThere() {
    send("hafen", "2026-03-26", "Neue Brücke am Hafen\nDie Brücke ist fertig.\n");

    browser("zhou").get("/issues/hafen/2026-03-26/1").then().statusCode(404);
  }

  @Test
  void aPageShowsItsReadingBesideItsSource() {
    String id = send("ytrb", "2026-03-27", PAGE).statusCode(201).extract().path("id");

    browser("lin")
        .header("Accept-Language", "en")
        .get("/pages/{id}", id)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("全市春耕备耕工作全面展开。"),
                containsString("headline"),
                containsString("data-decision=\"join\""),
                containsString("the sentence goes on")));
  }

  @Test
  void anotherPapersPageIsNotThere() {
    String id =
        send("hafen", "2026-03-27", "Neue Brücke am Hafen\nDie Brücke ist fertig.\n")
            .extract()
            .path("id");

    browser("zhou").get("/pages/{id}", id).then().statusCode(404);
  }

  @Test
  void textOfAPageIsNeverMarkup() {
    String id =
        send("ytrb", "2026-03-28", "<script>alert(1)</script>\n<b>云汀</b>\n").extract().path("id");

    browser("lin")
        .get("/pages/{id}", id)
        .then()
        .statusCode(200)
        .body(not(containsString("<script>alert")))
        .body(containsString("&lt;script&gt;"));
  }

  @Test
  void anUnreadablePageSaysWhyAndWhatToDo() {
    String id =
        send("ytrb", "2026-03-29", "\u0001\u0002\u0003\u0004\u0005")
            .statusCode(422)
            .extract()
            .path("page.id");

    browser("lin")
        .get("/pages/{id}", id)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("文件不是文本"),
                containsString("/ingest/send?publication=ytrb"),
                containsString("/api/pages/" + id + "/original")));
  }

  @Test
  void sendingIsOfferedForThePapersOneMaySendFor() {
    browser("bian").get("/send").then().statusCode(200).body(not(containsString("value=\"ytrb\"")));
    browser("zhou").get("/send").then().body(containsString("value=\"ytrb\""));
  }

  @Test
  void whoMaySendForNoneIsToldSo() {
    browser("he").get("/send").then().statusCode(200).body(containsString("没有送入版面的权限"));
  }

  @Test
  void whoHasNoRightsGetsAPageThatSaysSo() {
    browser("guest").get("/").then().statusCode(403).body(containsString("还没有任何一份报纸的权限"));
  }

  @Test
  void theStylesAndScriptsAreOpenAndThere() {
    for (String file :
        new String[] {
          "ingest.css", "send.js", "send-batch.js", "batch.js", "times.js", "reading.js", "again.js"
        }) {
      given().get("/static/" + file).then().statusCode(200);
    }
  }

  private static RequestSpecification browser(String who) {
    return Credential.cookie(who).on(given()).header("Accept", "text/html");
  }

  private ValidatableResponse send(String publication, String date, String text) {
    return given()
        .auth()
        .oauth2(Tokens.client("scanner"))
        .contentType("application/octet-stream")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .queryParam("publication", publication)
        .queryParam("date", date)
        .queryParam("label", label)
        .post("/api/pages")
        .then();
  }
}
