package copydesk.review;

import static copydesk.review.Reviewing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import copydesk.review.ninjs.ItemSchema;
import copydesk.review.verify.Verifying;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of records: corrections and withdrawals; and who may not. */
@QuarkusTest
@WithTestResource(House.class)
class RecordLifeTest extends RecordSteps {

  @Test
  void a_correction_passes_every_stage_and_says_what_it_changed_and_why() throws Exception {
    // Given
    Desk.Sent first = Desk.submit(PAPER, "lin");
    String record = Reviewing.publish(first);
    order("gu", record, "应到人数有误").statusCode(201).body("version", equalTo(1));
    order("gu", record, "应到人数有误").statusCode(201);
    order("gu", record, "另一原因").statusCode(409).body("type", equalTo("/problems/correction-open"));

    // When
    String same = Reviewing.publish(corrected(first));

    // Then
    assertThat(same).isEqualTo(record);
    as("gu")
        .get("/api/records/{id}/v/2/changes", record)
        .then()
        .body("cause", equalTo("corrected"))
        .body("reason", equalTo("应到人数有误"))
        .body("changes", hasSize(1))
        .body("changes[0].what", equalTo("block"))
        .body("changes[0].before", containsString("应到355人"))
        .body("changes[0].after", containsString("应到353人"));
    as(READER)
        .get("/api/records/{id}", record)
        .then()
        .body("version", equalTo("2"))
        .body("edNote", containsString("Corrected: 应到人数有误"));
    as("gu").get("/api/records/{id}/corrections", record).then().body("open", contains(false));
    order("gu", record, "再更正").statusCode(201).body("version", equalTo(2));
  }

  @Test
  void the_desk_hears_of_an_ordered_correction() throws Exception {
    // Given
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    String record = Reviewing.publish(sent);

    // When
    order("gu", record, "人名有误").statusCode(201);

    // Then
    Desk.await("the order in the view", () -> outcomes(sent).size() == 2);
    assertThat(outcomes(sent)).containsExactly("approved", "correction 人名有误");
  }

  @Test
  void a_withdrawal_is_a_version_without_a_text() throws Exception {
    // Given
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    String record = Reviewing.publish(sent);

    // When
    withdraw("gu", record, "当事人要求").statusCode(201).body("pubStatus", equalTo("canceled"));

    // Then
    String item = as(READER).get("/api/records/{id}", record).asString();
    assertThat(item).contains("\"Withdrawn: 当事人要求").doesNotContain("新桥");
    try (InputStream file = ItemSchema.class.getResourceAsStream(ItemSchema.OWN)) {
      assertThat(new ItemSchema(Samples.JSON.readTree(file)).faults(Samples.JSON.readTree(item)))
          .isEmpty();
    }
    for (String part : List.of("text", "facts", "source")) {
      as(READER).get("/api/records/{id}/v/2/" + part, record).then().statusCode(404);
    }
    as(READER).get("/api/records/{id}/v/2/chain", record).then().statusCode(200);
    as(READER).get("/api/records/{id}/v/1/text", record).then().statusCode(200);
    Desk.await("the withdrawal in the feed", () -> inFeed(record).size() == 2);
    assertThat(inFeed(record)).containsExactly("1 usable", "2 canceled");
    withdraw("gu", record, "当事人要求").statusCode(201).body("version", equalTo(2));
    withdraw("gu", record, "again").statusCode(409);
    order("gu", record, "too late").statusCode(409);
  }

  @Test
  void what_was_withdrawn_takes_no_more_versions() {
    // Given
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    String record = Reviewing.publish(sent);
    Desk.Sent next = corrected(sent);
    Reviewing.approve("he", next);
    Reviewing.approve("song", next);
    withdraw("gu", record, "当事人要求").statusCode(201);
    String claim = Reviewing.claim("gu", next).extract().path("id");

    // When
    ValidatableResponse answer = Reviewing.decide("gu", next, claim, "approve");

    // Then
    answer.statusCode(409).body("type", equalTo("/problems/record-withdrawn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lin", "he", READER, "admin", "guest"})
  void only_a_chief_takes_these_steps(String who) {
    // Given
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    int refusal = who.equals("guest") || who.equals("admin") ? 404 : 403;
    embargo(who, sent, inAnHour()).statusCode(refusal);
    embargo("gu", sent, inAnHour()).statusCode(200);
    String record = Reviewing.publish(sent);

    // When / Then
    order(who, record, "why").statusCode(refusal);
    withdraw(who, record, "why").statusCode(refusal);
    as(who).delete("/api/records/{id}/embargo", record).then().statusCode(refusal);
    as(who)
        .body(Map.of("until", inAnHour().toString()))
        .put("/api/records/{id}/embargo", record)
        .then()
        .statusCode(refusal);
    as(who).delete("/api/submissions/{id}/embargo", sent.id()).then().statusCode(refusal);
    as(who).get("/api/publications/" + PAPER + "/embargo-readers").then().statusCode(403);
    as("gu").get("/api/records/{id}", record).then().body("version", equalTo("1"));
  }

  @Test
  void every_step_stands_in_chains_that_hold() throws Exception {
    // Given
    Desk.Sent sent = Desk.submit(PAPER, "lin");
    embargo("gu", sent, inAnHour()).statusCode(200);
    String record = Reviewing.publish(sent);
    order("gu", record, "人名有误").statusCode(201);
    as("gu").delete("/api/records/{id}/embargo", record).then().statusCode(200);
    withdraw("gu", record, "当事人要求").statusCode(201);

    // When
    Verifying.Result result = Verifying.run();

    // Then
    assertThat(result.out()).doesNotContain(record).doesNotContain(sent.article().toString());
    assertThat(entries(record))
        .containsExactly(
            "published approved",
            "correction-ordered",
            "published embargo-ended",
            "published withdrawn");
  }

  @Test
  void the_page_of_a_record_offers_the_steps_to_its_chief() {
    // Given
    String record = Reviewing.publish(Desk.submit(PAPER, "lin"));
    order("gu", record, "人名有误").statusCode(201);

    // When / Then
    Reviewing.page("gu", "zh", "/records/" + record)
        .statusCode(200)
        .body(containsString("已要求更正"))
        .body(containsString("撤回成品"))
        .body(containsString("人名有误"));
    Reviewing.page("gu", "en", "/records/" + record)
        .body(containsString("A correction was ordered"))
        .body(containsString("Withdraw the record"));
    Reviewing.page("he", "zh", "/records/" + record)
        .statusCode(200)
        .body(not(containsString("撤回成品")));
    withdraw("gu", record, "当事人要求").statusCode(201);
    Reviewing.page("gu", "zh", "/records/" + record).body(containsString("此成品已撤回"));
    Reviewing.page("gu", "zh", "/records/" + UUID.randomUUID()).statusCode(404);
  }
}
