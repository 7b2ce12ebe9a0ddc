package copydesk.review;

import static copydesk.review.Reviewing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.ninjs.ItemSchema;
import copydesk.review.seal.Seal;
import copydesk.review.verify.Verifying;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.InputStream;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of records: corrections, embargoes, withdrawals; and who may not. */
@QuarkusTest
@WithTestResource(House.class)
class RecordLifeTest {

  private static final String READER = "publishing-system";
  private static final String PAPER = "ytsb";

  private static ValidatableResponse order(String who, String record, String reason) {
    return as(who)
        .body(Map.of("reason", reason))
        .post("/api/records/{id}/corrections", record)
        .then();
  }

  private static ValidatableResponse withdraw(String who, String record, String reason) {
    return as(who)
        .body(Map.of("reason", reason))
        .post("/api/records/{id}/withdrawal", record)
        .then();
  }

  private static ValidatableResponse embargo(String who, Desk.Sent sent, Instant until) {
    return as(who)
        .body(Map.of("until", until.toString()))
        .put("/api/submissions/{id}/embargo", sent.id())
        .then();
  }

  private static Instant inAnHour() {
    return Instant.now()
        .plus(Duration.ofHours(1))
        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }

  /** The versions of a record that the feed gives to publishing systems. */
  private static List<String> inFeed(String record) throws Exception {
    List<String> found = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page =
          Samples.JSON.readTree(
              as(READER)
                  .get("/api/records?publication=" + PAPER + "&limit=100&cursor=" + cursor)
                  .asString());
      for (JsonNode item : page.path("items")) {
        if (item.path("uri").asText().equals("urn:uuid:" + record)) {
          found.add(item.path("version").asText() + " " + item.path("pubStatus").asText());
        }
      }
      cursor = page.path("next").textValue();
    }
    return found;
  }

  private static String readerSubject() throws Exception {
    String payload = Tokens.client(READER).split("\\.", -1)[1];
    return Samples.JSON.readTree(Base64.getUrlDecoder().decode(payload)).path("sub").textValue();
  }

  /** A submission of the same article with another word in its first paragraph. */
  private static Desk.Sent corrected(Desk.Sent first) {
    ObjectNode document = Desk.document(first.paper(), first.article());
    ObjectNode body = (ObjectNode) document.path("blocks").get(2);
    body.put("text", body.path("text").textValue().replace("355", "353"));
    Desk.Sent sent = Desk.insert(first.paper(), document, Seal.of(document).hex(), "lin");
    Desk.stamp();
    Desk.awaitTakenIn(sent);
    return sent;
  }

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

  private static List<String> outcomes(Desk.Sent sent) throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection desk = Db.connect("annotate_app");
        var query =
            desk.prepareStatement(
                "select concat_ws(' ', outcome, remarks #>> '{0,text}') from review_v1.outcome"
                    + " where submission_id = ? order by seq")) {
      query.setObject(1, sent.id());
      try (var row = query.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
    }
    return found;
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

  private static List<String> entries(String record) throws Exception {
    List<String> found = new ArrayList<>();
    try (Connection review = Db.connect("review_app");
        var query =
            review.prepareStatement(
                "select concat_ws(' ', kind, details ->> 'cause') from review.audit_entry"
                    + " where details ->> 'record' = ? order by month, number")) {
      query.setString(1, record);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
    }
    return found;
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
