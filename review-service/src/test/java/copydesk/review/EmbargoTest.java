package copydesk.review;

import static copydesk.review.Reviewing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records that wait for their time, and who sees them before. */
@QuarkusTest
@WithTestResource(House.class)
class EmbargoTest extends RecordSteps {

  @Test
  void an_embargoed_record_is_there_for_who_was_named_only() throws Exception {
    // Given
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    embargo("gu", sent, inAnHour()).statusCode(200);
    String record = Reviewing.publish(sent);

    // When / Then: the desk sees it, readers do not
    as("gu").get("/api/records/{id}", record).then().body("pubStatus", equalTo("withheld"));
    as(READER).get("/api/records/{id}", record).then().statusCode(404);
    as(READER).get("/api/records/{id}/v/1", record).then().statusCode(404);
    as(READER).get("/api/records/{id}/v/1/text", record).then().statusCode(404);
    assertThat(inFeed(record)).isEmpty();

    // When / Then: one reader is let in, and out again
    String readers = "/api/publications/" + PAPER + "/embargo-readers";
    as("he").put(readers + "/" + readerSubject()).then().statusCode(403);
    as(READER).put(readers + "/" + readerSubject()).then().statusCode(403);
    as("gu").put(readers + "/" + readerSubject()).then().statusCode(200);
    as("gu").get(readers).then().body("subject", contains(readerSubject()));
    as(READER)
        .get("/api/records/{id}", record)
        .then()
        .statusCode(200)
        .body("edNote", containsString("Embargoed until"));
    Desk.await("the embargoed version in the feed", () -> !inFeed(record).isEmpty());
    as("gu").delete(readers + "/" + readerSubject()).then().statusCode(204);
    as(READER).get("/api/records/{id}", record).then().statusCode(404);
  }

  @Test
  void the_end_of_an_embargo_is_a_version_that_nobody_has_to_make() throws Exception {
    // Given
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    embargo("gu", sent, inAnHour()).statusCode(200);
    String record = Reviewing.publish(sent);

    // When: the embargo ends soon
    as("gu")
        .body(Map.of("until", Instant.now().plusSeconds(2).toString()))
        .put("/api/records/{id}/embargo", record)
        .then()
        .statusCode(200)
        .body("version", equalTo(2));

    // Then
    Desk.await("the end of the embargo", () -> !inFeed(record).isEmpty());
    assertThat(inFeed(record)).containsExactly("3 usable");
    as("gu")
        .get("/api/records/{id}/v/3/changes", record)
        .then()
        .body("cause", equalTo("embargo-ended"))
        .body("by", equalTo(null));
    as(READER).get("/api/records/{id}/v/1", record).then().statusCode(404);
    as(READER).get("/api/records/{id}/v/3/text", record).then().statusCode(200);
    as("gu").delete("/api/records/{id}/embargo", record).then().statusCode(409);
  }

  @Test
  void a_chief_ends_an_embargo_at_once_and_takes_one_back_before_approval() throws Exception {
    // Given
    Desk.Sent lifted = Desk.submit(PAPER, "lin");
    embargo("gu", lifted, inAnHour()).statusCode(200);
    String record = Reviewing.publish(lifted);
    Desk.Sent cleared = Desk.submit(PAPER, "lin");
    embargo("gu", cleared, inAnHour()).statusCode(200);

    // When
    as("gu").delete("/api/records/{id}/embargo", record).then().statusCode(200);
    as("gu").delete("/api/submissions/{id}/embargo", cleared.id()).then().statusCode(204);

    // Then
    as(READER).get("/api/records/{id}", record).then().body("pubStatus", equalTo("usable"));
    as(READER)
        .get("/api/records/{id}", Reviewing.publish(cleared))
        .then()
        .body("pubStatus", equalTo("usable"));
    embargo("gu", lifted, inAnHour())
        .statusCode(409)
        .body("type", equalTo("/problems/already-published"));
  }

  @Test
  void a_withdrawal_under_embargo_is_not_told_to_those_who_never_saw_it() throws Exception {
    // Given
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    embargo("gu", sent, inAnHour()).statusCode(200);
    String record = Reviewing.publish(sent);

    // When
    withdraw("gu", record, "不再需要").statusCode(201);

    // Then
    as(READER).get("/api/records/{id}", record).then().statusCode(404);
    as("he").get("/api/records/{id}", record).then().body("pubStatus", equalTo("canceled"));
  }

  @Test
  void the_page_of_a_review_lets_its_chief_set_the_embargo() {
    // Given
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    String part = "/submissions/" + sent.id() + "/embargo";

    // When / Then
    Reviewing.page("gu", "zh", part).statusCode(200).body(containsString("设禁发期"));
    Reviewing.page("he", "zh", part).statusCode(200).body(not(containsString("设禁发期")));
    embargo("gu", sent, inAnHour()).statusCode(200);
    Reviewing.page("he", "en", part).body(containsString("Embargoed until"));
    Reviewing.page("gu", "en", part).body(containsString("No embargo"));
    Reviewing.page("lin", "zh", part).statusCode(404);
  }

  @Test
  void an_embargo_ends_in_the_time_to_come() {
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    embargo("gu", sent, Instant.now().minusSeconds(60)).statusCode(422);
    as("gu").body("{}").put("/api/submissions/{id}/embargo", sent.id()).then().statusCode(422);
  }
}
