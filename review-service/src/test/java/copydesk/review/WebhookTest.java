package copydesk.review;

import static copydesk.review.Reviewing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Publishing systems are told of what happens to records, and can tell that it was us. */
@QuarkusTest
@WithTestResource(House.class)
class WebhookTest extends SubscriptionDesk {

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
}
