package copydesk.review;

import static copydesk.review.Reviewing.approve;
import static copydesk.review.Reviewing.as;
import static copydesk.review.Reviewing.claim;
import static copydesk.review.Reviewing.decide;
import static copydesk.review.Reviewing.decideOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way of a submission through its stages, with the denied twin of every step. */
@QuarkusTest
@WithTestResource(House.class)
class ReviewTest {

  @Test
  void three_people_approve_and_a_record_is_made() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");

    // When
    approve("he", sent).body("state", equalTo("in-review")).body("seal", notNullValue());
    approve("song", sent).body("state", equalTo("in-review")).body("record", nullValue());
    String record =
        approve("gu", sent)
            .body("state", equalTo("approved"))
            .body("record.version", equalTo(1))
            .extract()
            .path("record.id");

    // Then
    as("gu")
        .get("/api/submissions/{id}", sent.id())
        .then()
        .body("state", equalTo("approved"))
        .body("chain.verdict", contains("approved", "approved", "approved"))
        .body("chain.name.zh", contains("初审", "复审", "终审"));
    as("publishing-system").get("/api/records/{id}", record).then().statusCode(200);
  }

  @Test
  void the_queue_shows_what_waits_and_who_may_take_it() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin", "song");

    // When / Then
    as("he")
        .get("/api/queue?publication=ytrb&limit=200")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '%s' }.mayClaim".formatted(sent.id()), equalTo(true))
        .body("items.find { it.id == '%s' }.headline".formatted(sent.id()), equalTo("云汀河新桥通车"));
    as("song")
        .get("/api/queue?publication=ytrb&limit=200")
        .then()
        .body("items.find { it.id == '%s' }.mayClaim".formatted(sent.id()), equalTo(false));
    as("gu")
        .get("/api/queue?publication=ytrb&limit=200")
        .then()
        .body("items.find { it.id == '%s' }.mayClaim".formatted(sent.id()), equalTo(false));
  }

  @Test
  void the_queue_is_for_reviewers_and_chiefs() {
    Desk.submit("ytrb", "lin");
    as("lin").get("/api/queue").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
    as("guest").get("/api/queue").then().statusCode(403);
    as("admin").get("/api/queue").then().statusCode(403);
    as("bian").get("/api/queue?publication=ytwb").then().statusCode(403);
    as("bian").get("/api/queue?publication=ytrb").then().statusCode(200);
  }

  @Test
  void the_same_person_does_not_take_two_stages() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    approve("he", sent);

    // When / Then
    claim("he", sent)
        .statusCode(403)
        .body("type", equalTo("/problems/already-reviewed"))
        .body("detail", containsString("another stage"));
    claim("song", sent).statusCode(201);
  }

  @Test
  void who_contributed_does_not_review() {
    // Given: somebody who edits for the paper and reviews for it
    Desk.Sent sent = Desk.submit("ytrb", "lin", "tang");

    // When / Then
    claim("tang", sent)
        .statusCode(403)
        .body("type", equalTo("/problems/contributor"))
        .body("detail", containsString("worked on this article"));
    as("tang")
        .get("/api/submissions/{id}", sent.id())
        .then()
        .body("objection", containsString("worked on this article"));
    claim("he", sent).statusCode(201);
  }

  @Test
  void every_stage_has_its_role() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "zhou");

    // When / Then
    claim("gu", sent).statusCode(403).body("type", equalTo("/problems/forbidden"));
    claim("lin", sent).statusCode(403).body("type", equalTo("/problems/forbidden"));
    claim("guest", sent).statusCode(404);
    approve("he", sent);
    approve("song", sent);
    claim("tang", sent).statusCode(403).body("type", equalTo("/problems/forbidden"));
    claim("gu", sent).statusCode(201);
  }

  @Test
  void another_papers_submission_is_not_there() {
    // Given
    Desk.Sent sent = Desk.submit("hafen", "lin");

    // When / Then: bian has no role for that paper
    as("bian").get("/api/submissions/{id}", sent.id()).then().statusCode(404);
    claim("bian", sent).statusCode(404);
    as("lin").get("/api/submissions/{id}", sent.id()).then().statusCode(403);
    as("he").get("/api/submissions/{id}", sent.id()).then().statusCode(200);
  }

  @Test
  void a_return_tells_the_desk_why() throws Exception {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    String claim = claim("he", sent).extract().path("id");

    // When
    decide("he", sent, claim, "return", "人名请核对").body("state", equalTo("returned"));

    // Then
    Desk.await(
        "the outcome's number",
        () -> {
          try (var connection = Db.connect("annotate_app");
              var query =
                  connection.prepareStatement(
                      "select outcome, stage, remarks->0->>'text', remarks->0->>'stage'"
                          + " from review_v1.outcome where submission_id = ?")) {
            query.setObject(1, sent.id());
            try (var row = query.executeQuery()) {
              if (!row.next()) {
                return false;
              }
              assertThat(row.getString(1)).isEqualTo("returned");
              assertThat(row.getInt(2)).isEqualTo(1);
              assertThat(row.getString(3)).isEqualTo("人名请核对");
              assertThat(row.getString(4)).isEqualTo("1");
              return true;
            }
          }
        });
    claim("song", sent).statusCode(409).body("type", equalTo("/problems/not-in-review"));
  }

  @Test
  void a_return_needs_a_remark() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    String claim = claim("he", sent).extract().path("id");

    // When / Then
    decide("he", sent, claim, "return")
        .statusCode(422)
        .body("type", equalTo("/problems/remark-needed"));
    decide("he", sent, claim, "return", "why").statusCode(200);
  }

  @Test
  void what_somebody_holds_nobody_else_gets() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    String claim = claim("he", sent).statusCode(201).extract().path("id");

    // When / Then
    claim("song", sent)
        .statusCode(409)
        .body("type", equalTo("/problems/claimed"))
        .body("until", notNullValue());
    claim("he", sent).statusCode(200).body("id", equalTo(claim));
    decide("song", sent, claim, "approve")
        .statusCode(409)
        .body("type", equalTo("/problems/lease-lost"));
    as("song").delete("/api/claims/{id}", claim).then().statusCode(404);
    as("he").delete("/api/claims/{id}", claim).then().statusCode(204);
    claim("song", sent).statusCode(201);
  }

  @Test
  void a_claim_is_kept_alive_and_then_runs_out() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    String claim = claim("he", sent).extract().path("id");
    as("he").post("/api/claims/{id}/heartbeat", claim).then().statusCode(200);

    // When
    runOut(sent);

    // Then
    as("he")
        .post("/api/claims/{id}/heartbeat", claim)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/lease-lost"));
    as("he").get("/api/claims").then().body("id", not(hasItem("never")));
    claim("song", sent).statusCode(201);
  }

  @Test
  void a_decision_after_the_lease_ran_out_is_refused_and_its_remarks_are_kept() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    String claim = claim("he", sent).extract().path("id");
    runOut(sent);

    // When
    decide("he", sent, claim, "return", "第三段数字不符", "标题太长")
        .statusCode(409)
        .body("type", equalTo("/problems/lease-lost"))
        .body("draft.text", contains("第三段数字不符", "标题太长"));

    // Then
    as("he")
        .get("/api/submissions/{id}", sent.id())
        .then()
        .body("state", equalTo("in-review"))
        .body("draft.text", contains("第三段数字不符", "标题太长"));
    as("song").get("/api/submissions/{id}", sent.id()).then().body("draft", hasSize(0));
  }

  @Test
  void a_decision_about_another_text_is_refused() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    String claim = claim("he", sent).extract().path("id");

    // When / Then
    decideOn("he", sent, claim, "0".repeat(64), "approve")
        .statusCode(409)
        .body("type", equalTo("/problems/other-submission"));
  }

  @Test
  void the_same_decision_again_is_the_same_decision() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    String claim = claim("he", sent).extract().path("id");
    String seal = decide("he", sent, claim, "approve").extract().path("seal");

    // When / Then
    decide("he", sent, claim, "approve").statusCode(200).body("seal", equalTo(seal));
    decide("he", sent, claim, "return", "no").statusCode(403);
  }

  @Test
  void a_remark_may_be_about_a_span_a_fact_or_a_boundary() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    String claim = claim("he", sent).extract().path("id");

    // When
    as("he")
        .body(
            Map.of(
                "claim",
                claim,
                "hash",
                sent.hash(),
                "verdict",
                "approve",
                "remarks",
                java.util.List.of(
                    Map.of("text", "a", "at", Map.of("start", 0, "end", 3)),
                    Map.of("text", "b", "fact", "f2"),
                    Map.of("text", "c", "boundary", Map.of("source", "s", "after", 3)))))
        .post("/api/submissions/{id}/decision", sent.id())
        .then()
        .statusCode(200);

    // Then
    as("song")
        .get("/api/submissions/{id}", sent.id())
        .then()
        .body("remarks.text", contains("a", "b", "c"))
        .body("remarks[0].at.start", equalTo(0))
        .body("remarks[1].fact", equalTo("f2"))
        .body("remarks[2].boundary.after", equalTo(3));
  }

  @Test
  void a_draft_is_its_writers_own() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");

    // When
    as("he")
        .body(Map.of("remarks", java.util.List.of(Map.of("text", "half a thought"))))
        .put("/api/submissions/{id}/draft", sent.id())
        .then()
        .statusCode(204);

    // Then
    as("he")
        .get("/api/submissions/{id}", sent.id())
        .then()
        .body("draft.text", contains("half a thought"));
    as("song").get("/api/submissions/{id}", sent.id()).then().body("draft", hasSize(0));
    as("lin")
        .body(Map.of("remarks", java.util.List.of()))
        .put("/api/submissions/{id}/draft", sent.id())
        .then()
        .statusCode(403);
  }

  /** As the lease's end would, without waiting for it. */
  private static void runOut(Desk.Sent sent) {
    Desk.run(
        "review_owner",
        "update review.submission set lease_until = now() - interval '1 second' where id = '%s'"
            .formatted(sent.id()));
  }
}
