package copydesk.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The pages as they reach a browser, in both languages, with who may not see them. */
@QuarkusTest
@WithTestResource(House.class)
class ScreenTest {

  private static ValidatableResponse open(String who, String path) {
    return Credential.cookie(who)
        .on(given())
        .redirects()
        .follow(false)
        .accept("text/html")
        .header("Accept-Language", "zh")
        .get(path)
        .then();
  }

  private static ValidatableResponse openInEnglish(String who, String path) {
    return Credential.cookie(who)
        .on(given())
        .accept("text/html")
        .header("Accept-Language", "en")
        .get(path)
        .then();
  }

  @Test
  void the_queue_shows_what_waits() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");

    // When / Then
    open("he", "/?paper=ytrb")
        .statusCode(200)
        .body(allOf(containsString("领取下一篇"), containsString("初审")));
    openInEnglish("he", "/?paper=ytrb")
        .statusCode(200)
        .body(allOf(containsString("Take the next"), containsString("First review")));
    open("he", "/submissions/" + sent.id()).statusCode(200);
  }

  @Test
  void who_reviews_nothing_is_told_so() {
    open("lin", "/")
        .statusCode(200)
        .body(allOf(containsString("您没有审稿的权限"), not(containsString("data-submission"))));
  }

  @Test
  void a_review_shows_what_is_risky_and_the_original_beside_the_text() {
    // Given: the text of the source, as ingest-service published it
    Desk.open();
    Desk.publishSource("ytrb");
    Desk.Sent sent = Desk.submit("ytrb", "lin");

    // When
    ValidatableResponse page = open("he", "/submissions/" + sent.id());

    // Then
    page.statusCode(200)
        .body(containsString("有人请假"))
        .body(containsString("实到人数与应到人数不同"))
        .body(containsString("<del>至</del><ins>到</ins>"))
        .body(containsString("55 %"))
        .body(containsString("<span class=\"run\" data-kind=\"corrected\">至</span>"))
        .body(containsString("data-type=\"person\" data-fact=\"f2\">𠮷野</span>"))
        .body(containsString("领取审稿"))
        .body(not(containsString("data-action=\"approve\"")));
    openInEnglish("he", "/submissions/" + sent.id())
        .body(containsString("Those present are not all who were due"))
        .body(containsString("Look at these first"));
  }

  @Test
  void who_holds_it_decides_and_who_may_not_is_told_why() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin", "tang");
    Reviewing.claim("he", sent);

    // When / Then
    open("he", "/submissions/" + sent.id()).body(containsString("data-action=\"approve\""));
    open("song", "/submissions/" + sent.id())
        .body(containsString("正在审的是"))
        .body(not(containsString("data-action=\"approve\"")));
    Reviewing.as("he")
        .delete("/api/claims/{id}", Reviewing.claim("he", sent).extract().<String>path("id"));
    open("tang", "/submissions/" + sent.id()).body(containsString("您参与过这篇稿件"));
    open("gu", "/submissions/" + sent.id()).body(containsString("这一级由他人审定"));
    open("lin", "/submissions/" + sent.id()).statusCode(404);
  }

  @Test
  void a_record_shows_its_chain_and_its_documents() {
    // Given
    String record = Reviewing.publish(Desk.submit("ytrb", "lin"));

    // When / Then
    open("gu", "/records").statusCode(200).body(containsString("/records/" + record));
    open("gu", "/records/" + record)
        .statusCode(200)
        .body(allOf(containsString("终审"), containsString("/v/1/facts")));
    openInEnglish("gu", "/records/" + record).body(containsString("Final review"));
    open("lin", "/records/" + record).statusCode(404);
    open("lin", "/records").statusCode(200).body(not(containsString(record)));
  }

  @Test
  void without_a_sign_in_a_page_leads_to_the_login() {
    given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .get("/records")
        .then()
        .statusCode(302)
        .header("Location", containsString("/protocol/openid-connect/auth"));
  }

  @Test
  void the_start_is_found_with_and_without_a_slash() {
    open("he", "").statusCode(200);
    open("he", "/").statusCode(200);
  }
}
