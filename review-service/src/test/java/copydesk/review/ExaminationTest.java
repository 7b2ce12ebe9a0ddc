package copydesk.review;

import static copydesk.review.Reviewing.approve;
import static copydesk.review.Reviewing.as;
import static copydesk.review.Reviewing.claim;
import static copydesk.review.Reviewing.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import copydesk.review.verify.Verifying;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was looked at goes with the decision; a page is signed by who has opened its articles. */
@QuarkusTest
@WithTestResource(House.class)
class ExaminationTest {

  private static final String PAPER = "harbour";

  @BeforeEach
  void three_stages() {
    Desk.open();
    Reviewing.setStages(PAPER, 3);
  }

  @Test
  void what_was_ticked_off_is_part_of_the_decision() {
    // Given
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    look("he", sent, "fact:f1", "check:n1", "fact:f1", "fact:of-another-article").statusCode(204);
    as("he")
        .get("/api/submissions/{id}/examination", sent.id())
        .then()
        .body("looked", contains("fact:f1", "check:n1", "fact:of-another-article"));

    // When
    approve("he", sent);

    // Then: what the article does not have counts for nothing
    as("song")
        .get("/api/submissions/{id}", sent.id())
        .then()
        .body("looked", hasSize(0))
        .body("chain[0].looked.seen", equalTo(2))
        .body("chain[1].looked", nullValue());
    String tampered =
        Verifying.whileChanged(
            "update review.decision_examination set looked = '[]' where decision_id in"
                + " (select id from review.decision where submission_id = '%s')"
                    .formatted(sent.id()));
    assertThat(tampered).contains("what was looked at is not what was written down");
  }

  @Test
  void only_who_decides_the_stage_ticks_off() {
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    look("lin", sent, "fact:f1").statusCode(403);
    look("gu", sent, "fact:f1").statusCode(403);
    look("bian", sent, "fact:f1").statusCode(404);
    look("he", sent, "gibberish").statusCode(422);
    look("he", sent, "fact:f1").statusCode(204);
    String claim = claim("he", sent).extract().path("id");
    decide("he", sent, claim, "return", "why").statusCode(200);
    look("he", sent, "fact:f1").statusCode(409);
  }

  @Test
  void one_action_signs_what_one_has_opened_each_with_its_own_seal() {
    // Given: four articles of a page, one not opened, one that another holds
    UUID page = UUID.randomUUID();
    Desk.Sent first = Pages.submit(PAPER, page, "lin");
    Desk.Sent second = Pages.submit(PAPER, page, "lin");
    Desk.Sent unseen = Pages.submit(PAPER, page, "lin");
    Desk.Sent held = Pages.submit(PAPER, page, "lin");
    for (Desk.Sent opened : List.of(first, second, held)) {
      look("he", opened).statusCode(204);
    }
    claim("song", held).statusCode(201);
    as("he")
        .get("/api/pages/{id}", page)
        .then()
        .statusCode(200)
        .body("articles.opened", contains(true, true, false, true))
        .body("articles.item.stage", contains(1, 1, 1, 1));

    // When
    ValidatableResponse signed = sign("he", page, first, second, unseen, held);

    // Then
    signed
        .statusCode(200)
        .body(
            "articles.problem",
            contains(nullValue(), nullValue(), equalTo("/problems/not-opened"), notNullValue()))
        .body("articles[3].problem", equalTo("/problems/claimed"));
    List<String> seals = signed.extract().path("articles.seal");
    assertThat(seals.subList(0, 2)).doesNotContainNull().doesNotHaveDuplicates();
    as("song")
        .get("/api/pages/{id}", page)
        .then()
        .body("articles.item.stage", contains(2, 2, 1, 1));
    // What was refused is held by nobody because of it.
    claim("song", unseen).statusCode(201);
    // Who never saw the answer asks again; another person has another's seal.
    sign("he", page, first, second).body("articles.seal", equalTo(seals.subList(0, 2)));
    sign("tang", page, first).body("articles[0].seal", nullValue());
  }

  @Test
  void a_page_is_signed_only_by_who_may_decide_it() {
    // Given
    UUID page = UUID.randomUUID();
    Desk.Sent sent = Pages.submit(PAPER, page, "lin", "tang");
    Desk.Sent elsewhere = Pages.submit(PAPER, UUID.randomUUID(), "lin");
    look("tang", sent).statusCode(204);
    look("he", elsewhere).statusCode(204);

    // When / Then
    sign("tang", page, sent).body("articles[0].problem", equalTo("/problems/contributor"));
    sign("gu", page, sent).body("articles[0].problem", equalTo("/problems/forbidden"));
    sign("he", page, elsewhere).body("articles[0].problem", equalTo("/problems/not-found"));
    sign("lin", page, sent).statusCode(403);
    sign("bian", page, sent).statusCode(404);
    as("lin").get("/api/pages/{id}", page).then().statusCode(403);
    as("bian").get("/api/pages/{id}", page).then().statusCode(404);
  }

  private static ValidatableResponse look(String who, Desk.Sent sent, String... marks) {
    return as(who)
        .body(Map.of("looked", List.of(marks)))
        .put("/api/submissions/{id}/examination", sent.id())
        .then();
  }

  private static ValidatableResponse sign(String who, UUID page, Desk.Sent... articles) {
    List<Map<String, Object>> wanted =
        Arrays.stream(articles)
            .map(sent -> Map.<String, Object>of("submission", sent.id(), "hash", sent.hash()))
            .toList();
    return as(who).body(Map.of("articles", wanted)).post("/api/pages/{id}/sign", page).then();
  }
}
