package copydesk.review;

import static copydesk.review.Reviewing.approve;
import static copydesk.review.Reviewing.as;
import static copydesk.review.Reviewing.claim;
import static copydesk.review.Reviewing.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.seal.Seal;
import copydesk.review.verify.Verifying;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change after an approval voids it and begins at the first stage, shown as what has changed. */
@QuarkusTest
@WithTestResource(House.class)
class RoundTest {

  @Test
  void a_change_after_an_approval_begins_at_the_first_stage_as_a_diff() throws Exception {
    // Given: a first approval, and then the desk takes it back
    UUID article = UUID.randomUUID();
    Desk.Sent first = Desk.submit("ytrb", article, "lin");
    String seal = approve("he", first).extract().path("seal");
    Desk.recall(first);
    Desk.await(
        "the recall",
        () -> as("he").get("/api/submissions/{id}", first.id()).path("state").equals("recalled"));

    // When
    Desk.Sent second = changed(article);

    // Then
    as("he")
        .get("/api/submissions/{id}", second.id())
        .then()
        .body("state", equalTo("in-review"))
        .body("item.stage", equalTo(1))
        .body("chain.verdict", everyItem(nullValue()));
    as("he")
        .get("/api/submissions/{id}/changes", second.id())
        .then()
        .statusCode(200)
        .body("submission", equalTo(first.id().toString()))
        .body("seen", equalTo("mine"))
        .body("state", equalTo("recalled"))
        .body("chain[0].seal", equalTo(seal))
        .body("blocks.type", contains("body"))
        .body("blocks[0].runs.kind", contains("same", "gone", "come", "same"))
        .body("blocks[0].runs.find { it.kind == 'gone' }.text", equalTo("上"))
        .body("blocks[0].runs.find { it.kind == 'come' }.text", equalTo("下"))
        .body("gone.quote", hasItem("云汀河"))
        .body("come", empty());
    as("song")
        .get("/api/submissions/{id}/changes", second.id())
        .then()
        .body("seen", equalTo("same-stage"));
    assertThat(voided(first)).isEqualTo(1);
    assertThat(Verifying.run().status()).as(Verifying.run().out()).isZero();
  }

  @Test
  void a_newer_text_ends_the_review_of_the_one_before() {
    // Given: one in its second stage, held by somebody
    UUID article = UUID.randomUUID();
    Desk.Sent first = Desk.submit("ytrb", article, "lin");
    approve("he", first);
    String claim = claim("song", first).extract().path("id");

    // When
    Desk.Sent second = changed(article);

    // Then
    decide("song", first, claim, "approve")
        .statusCode(409)
        .body("type", equalTo("/problems/not-in-review"));
    as("song").get("/api/submissions/{id}", second.id()).then().body("item.stage", equalTo(1));
    // Who approved the one before may review again: nothing of it counts.
    claim("he", second).statusCode(201);
  }

  @Test
  void after_a_return_the_reviewer_sees_what_was_done_about_it() {
    // Given
    UUID article = UUID.randomUUID();
    Desk.Sent first = Desk.submit("ytrb", article, "lin");
    String claim = claim("he", first).extract().path("id");
    decide("he", first, claim, "return", "上午还是下午？").statusCode(200);

    // When
    Desk.Sent second = changed(article);

    // Then
    as("he")
        .get("/api/submissions/{id}/changes", second.id())
        .then()
        .body("seen", equalTo("mine"))
        .body("state", equalTo("returned"))
        .body("blocks.type", contains("body"));
    as("lin").get("/api/submissions/{id}/changes", second.id()).then().statusCode(403);
    as("bian").get("/api/submissions/{id}/changes", second.id()).then().statusCode(200);
    as("he").get("/api/submissions/{id}/changes", first.id()).then().statusCode(404);
  }

  @Test
  void what_was_written_and_could_not_be_sent_is_shown_with_the_next_text_to_its_writer_only() {
    // Given
    UUID article = UUID.randomUUID();
    Desk.Sent first = Desk.submit("ytrb", article, "lin");
    String claim = claim("he", first).extract().path("id");
    Desk.Sent second = changed(article);
    decide("he", first, claim, "return", "日期请再核").statusCode(409);
    String page = "/submissions/" + second.id();

    // When
    Reviewing.page("he", "zh", page).body(containsString("您没有送出的意见")).body(containsString("日期请再核"));

    // Then
    Reviewing.page("he", "en", page).body(containsString("Remarks of yours that were not sent"));
    Reviewing.page("song", "zh", page).body(not(containsString("日期请再核")));
    String again = claim("he", second).statusCode(201).extract().path("id");
    decide("he", second, again, "return", "日期请再核").statusCode(200);
    Reviewing.page("he", "zh", page).body(not(containsString("您没有送出的意见")));
  }

  /** The same article with one character another and one fact less. */
  private static Desk.Sent changed(UUID article) {
    ObjectNode document = Desk.document("ytrb", article);
    document.put("text", document.path("text").textValue().replace("上午", "下午"));
    ObjectNode body = (ObjectNode) document.at("/blocks/2");
    body.put("text", body.path("text").textValue().replace("上午", "下午"));
    document.withArray("facts").remove(0);
    Desk.Sent sent = Desk.insert("ytrb", document, Seal.of(document).hex(), "lin");
    Desk.stamp();
    Desk.awaitTakenIn(sent);
    return sent;
  }

  private static long voided(Desk.Sent sent) throws SQLException {
    try (Connection connection = Db.connect("review_app");
        var query =
            connection.prepareStatement(
                "select count(*) from review.audit_entry where kind = 'voided'"
                    + " and details ->> 'submission' = ? and jsonb_array_length(details -> 'seals') = 1")) {
      query.setString(1, sent.id().toString());
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
