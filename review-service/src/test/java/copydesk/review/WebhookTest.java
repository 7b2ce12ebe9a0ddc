package copydesk.review;

import static copydesk.review.Reviewing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing systems are told of what happens to records, and can tell that it was us. */
@QuarkusTest
@WithTestResource(House.class)
class WebhookTest {

  private static final String READER = "publishing-system";
  private static final String PAPER = "hafen";
  private static final List<String> ALL =
      List.of("record.published", "record.corrected", "record.withdrawn");

  private String subscription;
  private String secret;

  private static ValidatableResponse request(String who, String url, List<String> events) {
    Desk.open();
    return as(who)
        .body(Map.of("publication", PAPER, "url", url, "events", events))
        .post("/api/subscriptions")
        .then();
  }

  private void subscribe(Receiver receiver, List<String> events) {
    // The service knows a publication once something of it came in.
    Desk.submit(PAPER, "lin");
    Response made = request(READER, receiver.url(), events).statusCode(201).extract().response();
    subscription = made.path("id");
    secret = made.path("secret");
  }

  @AfterEach
  void end() {
    if (subscription != null) {
      as(READER).delete("/api/subscriptions/{id}", subscription).then().statusCode(204);
    }
  }

  private static boolean verifies(String secret, Receiver.Received got) throws Exception {
    try {
      new Webhook(secret).verify(got.body(), got.headers());
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    }
  }

  private Response deliveries() {
    return as(READER).get("/api/subscriptions/{id}/deliveries?limit=200", subscription);
  }

  private String only(String member) {
    return deliveries().path("items[0]." + member).toString();
  }

  private void awaitState(String state) {
    Desk.await(
        "a delivery " + state,
        () -> deliveries().<List<String>>path("items.state").contains(state));
  }

  @Test
  void a_receiver_hears_of_publication_correction_and_withdrawal() throws Exception {
    try (Receiver receiver = new Receiver(number -> 204)) {
      // Given
      subscribe(receiver, ALL);
      Desk.Sent sent = Desk.submit(PAPER, "lin");

      // When
      String record = Reviewing.publish(sent);
      Reviewing.publish(Desk.submit(PAPER, sent.article(), "lin"));
      as("gu")
          .body(Map.of("reason", "当事人要求"))
          .post("/api/records/{id}/withdrawal", record)
          .then()
          .statusCode(201);
      Desk.await("three messages", () -> receiver.about(record).size() >= 3);

      // Then
      List<Receiver.Received> got = receiver.about(record);
      assertThat(got.stream().map(message -> message.json().path("type").asText()))
          .containsExactlyInAnyOrderElementsOf(ALL);
      for (Receiver.Received message : got) {
        assertThat(verifies(secret, message)).isTrue();
        assertThat(verifies("whsec_" + "A".repeat(43) + "=", message)).isFalse();
        assertThat(message.header("webhook-id")).startsWith("msg_");
        assertThat(message.json().at("/data/href").asText()).contains("/records/" + record + "/v/");
      }
    }
  }

  @Test
  void only_the_events_that_were_asked_for_are_sent() throws Exception {
    try (Receiver receiver = new Receiver(number -> 200)) {
      // Given
      subscribe(receiver, List.of("record.withdrawn"));
      String record = Reviewing.publish(Desk.submit(PAPER, "lin"));

      // When
      as("gu").body(Map.of("reason", "why")).post("/api/records/{id}/withdrawal", record);
      Desk.await("a message", () -> !receiver.about(record).isEmpty());

      // Then
      assertThat(receiver.about(record))
          .singleElement()
          .satisfies(
              got -> assertThat(got.json().path("type").asText()).isEqualTo("record.withdrawn"));
    }
  }

  @Test
  void what_is_embargoed_is_told_to_who_may_read_it_only() throws Exception {
    try (Receiver receiver = new Receiver(number -> 200)) {
      // Given
      subscribe(receiver, ALL);
      Desk.Sent sent = Desk.submit(PAPER, "lin");
      as("gu")
          .body(Map.of("until", Instant.now().plus(Duration.ofHours(1)).toString()))
          .put("/api/submissions/{id}/embargo", sent.id())
          .then()
          .statusCode(200);
      String record = Reviewing.publish(sent);

      // When
      as("gu").delete("/api/records/{id}/embargo", record).then().statusCode(200);
      Desk.await("a message", () -> !receiver.about(record).isEmpty());

      // Then
      assertThat(receiver.about(record))
          .singleElement()
          .satisfies(got -> assertThat(got.json().at("/data/version").asInt()).isEqualTo(2));
    }
  }

  @Test
  void a_failed_attempt_is_logged_and_made_again() throws Exception {
    try (Receiver receiver = new Receiver(number -> number == 1 ? 503 : 200)) {
      // Given
      subscribe(receiver, ALL);

      // When
      Reviewing.publish(Desk.submit(PAPER, "lin"));
      awaitState("delivered");

      // Then
      as(READER)
          .get("/api/subscriptions/{id}/deliveries/{d}", subscription, only("id"))
          .then()
          .body("attempts.status", equalTo(List.of(503, 200)))
          .body("attempts[0].answer", equalTo("answer 503"))
          .body("attempts.number", equalTo(List.of(1, 2)));
      List<Receiver.Received> got = receiver.received();
      assertThat(got.get(0).header("webhook-id")).isEqualTo(got.get(1).header("webhook-id"));
      assertThat(verifies(secret, got.get(1))).isTrue();
    }
  }

  @Test
  void when_the_attempts_are_used_up_it_has_failed_and_is_sent_again_by_hand() throws Exception {
    try (Receiver receiver = new Receiver(number -> 500)) {
      // Given
      subscribe(receiver, ALL);
      Reviewing.publish(Desk.submit(PAPER, "lin"));
      awaitState("failed");
      int tried = receiver.received().size();
      receiver.answer(number -> 200);

      // When
      String replay = "/api/subscriptions/{id}/deliveries/{d}/replay";
      as("lin").post(replay, subscription, only("id")).then().statusCode(404);
      as(READER).post(replay, subscription, only("id")).then().statusCode(202);
      awaitState("delivered");

      // Then
      assertThat(receiver.received()).hasSize(tried + 1);
      as("gu")
          .get("/api/subscriptions/{id}/deliveries/{d}", subscription, only("id"))
          .then()
          .body("attempts[-1].byHand", equalTo(true))
          .body("attempts[-1].status", equalTo(200));
    }
  }

  @Test
  void a_receiver_that_is_gone_is_told_no_more() throws Exception {
    try (Receiver receiver = new Receiver(number -> 410)) {
      // Given
      subscribe(receiver, ALL);

      // When
      Reviewing.publish(Desk.submit(PAPER, "lin"));
      awaitState("failed");

      // Then
      as(READER)
          .get("/api/subscriptions/{id}", subscription)
          .then()
          .body("state", equalTo("disabled"))
          .body("disabledReason", equalTo("gone"));
      as(READER)
          .post("/api/subscriptions/{id}/deliveries/{d}/replay", subscription, only("id"))
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/subscription-disabled"));
      Reviewing.page("gu", "zh", "/subscriptions/" + subscription).body(containsString("订阅已停用"));
      as(READER)
          .body(Map.of("url", receiver.url(), "events", ALL))
          .put("/api/subscriptions/{id}", subscription)
          .then()
          .body("state", equalTo("active"));
    }
  }

  @Test
  void a_receiver_that_failed_for_too_long_is_told_no_more() throws Exception {
    try (Receiver receiver = new Receiver(number -> 500)) {
      // Given
      subscribe(receiver, ALL);
      run(
          "update review.webhook_subscription set failing_since = now() - interval '9 days'"
              + " where id = '%s'".formatted(subscription));

      // When
      Reviewing.publish(Desk.submit(PAPER, "lin"));
      awaitState("failed");

      // Then
      as(READER)
          .get("/api/subscriptions/{id}", subscription)
          .then()
          .body("disabledReason", equalTo("failing"));
    }
  }

  @Test
  void a_redirect_is_not_followed() throws Exception {
    try (Receiver receiver = new Receiver(number -> 307)) {
      // Given
      subscribe(receiver, ALL);

      // When
      Reviewing.publish(Desk.submit(PAPER, "lin"));
      awaitState("failed");

      // Then
      as(READER)
          .get("/api/subscriptions/{id}/deliveries/{d}", subscription, only("id"))
          .then()
          .body("attempts[0].status", equalTo(307));
      assertThat(receiver.received()).hasSize(deliveries().<Integer>path("items[0].attempts"));
    }
  }

  @Test
  void a_new_secret_signs_beside_the_old_one() throws Exception {
    try (Receiver receiver = new Receiver(number -> 200)) {
      // Given
      subscribe(receiver, ALL);
      as("gu").post("/api/subscriptions/{id}/secret", subscription).then().statusCode(403);
      String next =
          as(READER)
              .post("/api/subscriptions/{id}/secret", subscription)
              .then()
              .statusCode(200)
              .extract()
              .path("secret");

      // When
      String record = Reviewing.publish(Desk.submit(PAPER, "lin"));
      Desk.await("a message", () -> !receiver.about(record).isEmpty());

      // Then
      Receiver.Received got = receiver.about(record).getFirst();
      assertThat(next).isNotEqualTo(secret);
      assertThat(verifies(secret, got)).isTrue();
      assertThat(verifies(next, got)).isTrue();
      as(READER)
          .get("/api/subscriptions/{id}", subscription)
          .then()
          .body("$", not(org.hamcrest.Matchers.hasKey("secret")));
    }
  }

  @Test
  void a_worker_that_is_lost_in_the_middle_of_a_thousand_loses_nothing() throws Exception {
    try (Receiver receiver = new Receiver(number -> 200)) {
      // Given: a thousand are due, a third of them in the hands of a worker that is no more
      subscribe(receiver, ALL);
      run(
          """
          insert into review.webhook_delivery (publication_id, subscription_id, seq, event, payload,
                 created_at, state, next_at, lease, lease_until)
          select publication_id, id, -n, 'record.published',
                 jsonb_build_object('data', jsonb_build_object('record', 'r' || n))::text, now(),
                 'pending', now(),
                 case when n %% 3 = 0 then uuidv7() end,
                 case when n %% 3 = 0 then now() + interval '2 seconds' end
            from review.webhook_subscription, generate_series(1, 1000) n where id = '%s'
          """
              .formatted(subscription));

      // When
      Desk.await("all of them", () -> left() == 0);

      // Then
      assertThat(
              receiver.received().stream()
                  .map(Receiver.Received::about)
                  .collect(Collectors.toSet()))
          .hasSize(1000);
      for (Receiver.Received got : receiver.received()) {
        assertThat(verifies(secret, got)).isTrue();
      }
      assertThat(lost()).isEqualTo(333);
    }
  }

  private long left() throws SQLException {
    return count(
        "select count(*) from review.webhook_delivery where state <> 'delivered'"
            + " and subscription_id = '%s'");
  }

  private long lost() throws SQLException {
    return count(
        "select count(*) from review.webhook_attempt a join review.webhook_delivery d"
            + " on d.id = a.delivery_id where a.error = 'lost' and d.subscription_id = '%s'");
  }

  private long count(String sql) throws SQLException {
    try (Connection review = Db.connect("review_app");
        var select = review.createStatement();
        var row = select.executeQuery(sql.formatted(subscription))) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void run(String sql) {
    Desk.run("review_app", sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "https://[fe80::1]/hook",
        "https://0.0.0.0/hook",
        "ftp://example.org/hook",
        "https://user:secret@example.org/hook",
        "https://no-such-host.invalid/hook",
        "not an address"
      })
  void an_address_that_is_not_for_webhooks_is_refused(String url) {
    Desk.submit(PAPER, "lin");
    request(READER, url, ALL).statusCode(422).body("type", equalTo("/problems/invalid"));
  }

  @Test
  void an_event_that_is_none_is_refused() {
    request(READER, "http://127.0.0.1:1/hook", List.of("record.deleted")).statusCode(400);
    request(READER, "http://127.0.0.1:1/hook", List.of()).statusCode(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lin", "he", "gu", "admin", "guest"})
  void subscriptions_are_for_publishing_systems(String who) throws Exception {
    try (Receiver receiver = new Receiver(number -> 200)) {
      // Given
      subscribe(receiver, ALL);
      int refusal = who.equals("gu") ? 403 : 404;

      // When / Then
      request(who, receiver.url(), ALL).statusCode(403);
      String one = "/api/subscriptions/" + subscription;
      as(who).delete(one).then().statusCode(refusal);
      as(who).post(one + "/secret").then().statusCode(refusal);
      as(who)
          .body(Map.of("url", receiver.url(), "events", ALL))
          .put(one)
          .then()
          .statusCode(refusal);
      as(who).get(one).then().statusCode(who.equals("gu") ? 200 : 404);
      as(who).get(one + "/deliveries").then().statusCode(who.equals("gu") ? 200 : 404);
      as(who)
          .get("/api/subscriptions")
          .then()
          .body("id", who.equals("gu") ? hasItem(subscription) : not(hasItem(subscription)));
      as(who).get(one + "/deliveries/" + UUID.randomUUID()).then().statusCode(404);
    }
  }

  @Test
  void what_was_tried_cannot_be_changed_and_secrets_are_not_to_be_read() throws Exception {
    try (Receiver receiver = new Receiver(number -> 200)) {
      subscribe(receiver, ALL);
      assertThatThrownBy(() -> run("delete from review.webhook_attempt"))
          .hasRootCauseInstanceOf(SQLException.class);
      assertThatThrownBy(() -> run("delete from review.webhook_delivery"))
          .hasRootCauseInstanceOf(SQLException.class);
      assertThat(
              count(
                  "select count(*) from review.webhook_secret where subscription_id = '%s'"
                      + " and position(convert_to('whsec', 'UTF8') in secret) > 0"))
          .isZero();
    }
  }

  @Test
  void the_pages_show_what_was_sent() throws Exception {
    try (Receiver receiver = new Receiver(number -> 200)) {
      // Given
      subscribe(receiver, ALL);
      Reviewing.publish(Desk.submit(PAPER, "lin"));
      awaitState("delivered");

      // When / Then
      Reviewing.page("gu", "zh", "/subscriptions")
          .statusCode(200)
          .body(containsString(receiver.url()));
      Reviewing.page("gu", "zh", "/subscriptions/" + subscription)
          .statusCode(200)
          .body(containsString("已送达"))
          .body(containsString("重发"))
          .body(not(containsString("更换密钥")));
      Reviewing.page("gu", "en", "/subscriptions/" + subscription)
          .body(containsString("Send again"));
      Reviewing.page("lin", "zh", "/subscriptions").body(not(containsString(receiver.url())));
      Reviewing.page("lin", "zh", "/subscriptions/" + subscription).statusCode(404);
    }
  }
}
