package copydesk.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.seal.Seal;
import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
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
    open("lin", "/submissions/" + sent.id()).statusCode(403);
    open("guest", "/submissions/" + sent.id()).statusCode(404);
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
  void a_name_is_new_until_an_article_with_it_was_approved() {
    // Given: all other names are known
    String hint = "本报通过的稿件里还没有过这个名称";
    Reviewing.publish(Desk.submit("ytsb", "lin"));
    open("he", "/submissions/" + Desk.submit("ytsb", "lin").id()).body(not(containsString(hint)));
    String name = "新名" + UUID.randomUUID();
    Desk.Sent first = named(name);
    open("he", "/submissions/" + first.id()).body(containsString(hint));

    // When
    Reviewing.publish(first);

    // Then
    open("he", "/submissions/" + named(name).id()).body(not(containsString(hint)));
  }

  private static Desk.Sent named(String name) {
    ObjectNode document = Desk.document("ytsb", UUID.randomUUID());
    ((ObjectNode) document.at("/facts/0")).put("value", name);
    Desk.Sent sent = Desk.insert("ytsb", document, Seal.of(document).hex(), "lin");
    Desk.stamp();
    Desk.awaitTakenIn(sent);
    return sent;
  }

  @Test
  void who_decides_the_stage_ticks_off_and_a_chief_hands_over() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    open("song", "/").statusCode(200);

    // When / Then
    open("he", "/submissions/" + sent.id())
        .body(containsString("data-tick=\"fact:f1\""))
        .body(containsString("data-tick=\"check:n1\""))
        .body(containsString("data-tick=\"correction:0\""))
        .body(not(containsString("data-action=\"hand-over\"")));
    open("gu", "/submissions/" + sent.id())
        .body(not(containsString("data-tick")))
        .body(allOf(containsString("data-action=\"hand-over\""), containsString("宋苇")));
    openInEnglish("gu", "/submissions/" + sent.id()).body(containsString("Hand over"));
  }

  @Test
  void a_second_round_shows_what_has_changed_and_what_is_void() {
    // Given
    UUID article = UUID.randomUUID();
    Reviewing.approve("he", Desk.submit("ytrb", article, "lin"));
    ObjectNode document = Desk.document("ytrb", article);
    ObjectNode body = (ObjectNode) document.at("/blocks/2");
    body.put("text", body.path("text").textValue().replace("上午", "下午"));

    // When
    Desk.Sent sent = Desk.insert("ytrb", document, Seal.of(document).hex(), "lin");
    Desk.stamp();
    Desk.awaitTakenIn(sent);

    // Then
    open("he", "/submissions/" + sent.id())
        .body(containsString("<del>上</del><ins>下</ins>"))
        .body(allOf(containsString("自您上次审定"), containsString("上一轮的通过已作废")));
    openInEnglish("song", "/submissions/" + sent.id())
        .body(allOf(containsString("since this stage"), containsString("are void")));
  }

  @Test
  void a_page_shows_its_articles_and_when_it_closes() {
    // Given
    UUID page = UUID.randomUUID();
    Desk.Sent sent = Pages.submit("ytrb", page, "lin");
    Reviewing.as("gu")
        .body("{\"due\":\"2020-01-01T00:00:00Z\"}")
        .put("/api/pages/{id}/deadline", page)
        .then()
        .statusCode(200);
    Reviewing.as("he")
        .body("{\"looked\":[]}")
        .put("/api/submissions/{id}/examination", sent.id())
        .then()
        .statusCode(204);

    // When / Then
    open("he", "/pages/" + page)
        .statusCode(200)
        .body(containsString("data-signable=\"true\""))
        .body(allOf(containsString("签版"), containsString("已过截止")))
        .body(not(containsString("id=\"closing\"")));
    open("song", "/pages/" + page).body(containsString("data-signable=\"false\""));
    openInEnglish("gu", "/pages/" + page)
        .body(allOf(containsString("Sign the page"), containsString("id=\"closing\"")));
    for (String who : java.util.List.of("lin", "guest", "admin")) {
      open(who, "/pages/" + page).statusCode(404);
    }
  }

  @Test
  void an_administrator_sees_the_stages_and_nobody_else_does() {
    // Given
    Desk.submit("ytrb", "lin");

    // When / Then
    open("admin", "/stages")
        .statusCode(200)
        .body(allOf(containsString("审级设置"), containsString("data-paper=\"ytrb\"")))
        .body(containsString("value=\"初审\""));
    openInEnglish("admin", "/stages")
        .body(allOf(containsString("How many"), containsString("value=\"First review\"")));
    for (String who : java.util.List.of("lin", "he", "gu", "guest")) {
      open(who, "/stages").statusCode(403).body(not(containsString("data-paper")));
    }
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
