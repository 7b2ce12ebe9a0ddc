package copydesk.review;

import static copydesk.review.Reviewing.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.seal.Seal;
import copydesk.testhouse.Db;
import copydesk.testhouse.Tokens;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The steps that become of a record, and who asks for them. */
abstract class RecordSteps {

  static final String READER = "publishing-system";
  static final String PAPER = "ytsb";

  static ValidatableResponse order(String who, String record, String reason) {
    return as(who)
        .body(Map.of("reason", reason))
        .post("/api/records/{id}/corrections", record)
        .then();
  }

  static ValidatableResponse withdraw(String who, String record, String reason) {
    return as(who)
        .body(Map.of("reason", reason))
        .post("/api/records/{id}/withdrawal", record)
        .then();
  }

  static ValidatableResponse embargo(String who, Desk.Sent sent, Instant until) {
    return as(who)
        .body(Map.of("until", until.toString()))
        .put("/api/submissions/{id}/embargo", sent.id())
        .then();
  }

  static Instant inAnHour() {
    return Instant.now()
        .plus(Duration.ofHours(1))
        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }

  /** The versions of a record that the feed gives to publishing systems. */
  static List<String> inFeed(String record) throws Exception {
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

  static String readerSubject() throws Exception {
    String payload = Tokens.client(READER).split("\\.", -1)[1];
    return Samples.JSON.readTree(Base64.getUrlDecoder().decode(payload)).path("sub").textValue();
  }

  /** A submission of the same article with another word in its first paragraph. */
  static Desk.Sent corrected(Desk.Sent first) {
    ObjectNode document = Desk.document(first.paper(), first.article());
    ObjectNode body = (ObjectNode) document.path("blocks").get(2);
    body.put("text", body.path("text").textValue().replace("355", "353"));
    Desk.Sent sent = Desk.insert(first.paper(), document, Seal.of(document).hex(), "lin");
    Desk.stamp();
    Desk.awaitTakenIn(sent);
    return sent;
  }

  static List<String> outcomes(Desk.Sent sent) throws Exception {
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

  static List<String> entries(String record) throws Exception {
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
}
