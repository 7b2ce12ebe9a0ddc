package copydesk.review;

import static copydesk.review.Reviewing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who never saw an answer asks again under the same key, and nothing is made twice. */
@QuarkusTest
@WithTestResource(House.class)
class CreationKeyTest extends SubscriptionDesk {

  private static final String NOWHERE = "http://127.0.0.1:1/hook";
  private static final Map<String, Object> WISH =
      Map.of("publication", PAPER, "url", NOWHERE, "events", ALL);

  private final String key = UUID.randomUUID().toString();

  private static ValidatableResponse post(String who, String key, Object body, String path) {
    return as(who).header("Idempotency-Key", key).body(body).post(path).then();
  }

  private void subscribeUnderTheKey() {
    Desk.open();
    Desk.submit(PAPER, "lin");
    ValidatableResponse made = post(READER, key, WISH, "/api/subscriptions").statusCode(201);
    subscription = made.extract().path("id");
    secret = made.extract().path("secret");
  }

  @Test
  void one_subscription_and_its_secret_once_more() {
    // Given
    subscribeUnderTheKey();

    // When
    ValidatableResponse again = post(READER, key, WISH, "/api/subscriptions");

    // Then
    again.statusCode(201).body("id", equalTo(subscription)).body("secret", equalTo(secret));
    as(READER).get("/api/subscriptions/{id}", subscription).then().body("secret", nullValue());
  }

  @Test
  void another_wish_under_the_key_and_another_person_with_it_get_nothing_of_it() {
    // Given
    subscribeUnderTheKey();
    Map<String, Object> other =
        Map.of("publication", PAPER, "url", NOWHERE, "events", List.of("record.withdrawn"));

    // When / Then
    post(READER, key, other, "/api/subscriptions")
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
    post("gu", key, WISH, "/api/subscriptions").statusCode(403);
    post(READER, "k".repeat(201), WISH, "/api/subscriptions").statusCode(422);
  }

  @Test
  void a_secret_is_shown_no_more_an_hour_later() {
    // Given
    subscribeUnderTheKey();
    Desk.run(
        "review_owner",
        "update review.webhook_secret set made_at = made_at - interval '61 minutes'"
            + " where subscription_id = '"
            + subscription
            + "'");

    // When
    ValidatableResponse again = post(READER, key, WISH, "/api/subscriptions");

    // Then
    again.statusCode(201).body("id", equalTo(subscription)).body("secret", nullValue());
  }

  @Test
  void one_new_secret() throws Exception {
    // Given
    subscribeUnderTheKey();
    String path = "/api/subscriptions/" + subscription + "/secret";
    String another = UUID.randomUUID().toString();
    String made = post(READER, another, Map.of(), path).statusCode(200).extract().path("secret");

    // When
    ValidatableResponse again = post(READER, another, Map.of(), path);

    // Then
    again.statusCode(200).body("secret", equalTo(made));
    assertThat(made).isNotEqualTo(secret);
    assertThat(count("select count(*) from review.webhook_secret where subscription_id = '%s'"))
        .isEqualTo(2);
    post("gu", another, Map.of(), path).statusCode(403);
  }

  @Test
  void one_correction_though_it_was_carried_out_meanwhile() {
    // Given
    Desk.Sent sent = Desk.submit(RecordSteps.PAPER, "lin");
    String record = Reviewing.publish(sent);
    String path = "/api/records/" + record + "/corrections";
    Map<String, String> reason = Map.of("reason", "数字有误");
    String order = post("gu", key, reason, path).statusCode(201).extract().path("id");
    Reviewing.publish(RecordSteps.corrected(sent));

    // When
    ValidatableResponse again = post("gu", key, reason, path);

    // Then
    again.statusCode(201).body("id", equalTo(order)).body("open", equalTo(false));
    post("gu", UUID.randomUUID().toString(), reason, path)
        .statusCode(201)
        .body("id", not(equalTo(order)));
    post("he", key, reason, path).statusCode(403);
  }

  @Test
  void one_withdrawal() {
    // Given
    String path = "/api/records/" + Reviewing.publish(Desk.submit(PAPER, "lin")) + "/withdrawal";
    Map<String, String> reason = Map.of("reason", "误发");
    int version = post("gu", key, reason, path).statusCode(201).extract().path("version");

    // When
    ValidatableResponse again = post("gu", key, reason, path);

    // Then
    again.statusCode(201).body("version", equalTo(version));
    post("gu", key, Map.of("reason", "另有原因"), path)
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
    post("lin", key, reason, path).statusCode(403);
  }

  @Test
  void one_signing_key() {
    // Given
    String kid = post("admin", key, Map.of(), "/api/jwks").statusCode(201).extract().path("kid");

    // When
    ValidatableResponse again = post("admin", key, Map.of(), "/api/jwks");

    // Then
    again.statusCode(201).body("kid", equalTo(kid));
    post("gu", key, Map.of(), "/api/jwks").statusCode(403);
  }

  @Test
  void one_message_more() throws Exception {
    try (Receiver receiver = new Receiver(number -> 200)) {
      // Given
      subscribe(receiver, ALL);
      Reviewing.publish(Desk.submit(PAPER, "lin"));
      awaitState("delivered");
      String path = "/api/subscriptions/" + subscription + "/deliveries/" + only("id") + "/replay";
      post(READER, key, Map.of(), path).statusCode(202);
      Desk.await("the second attempt", () -> only("attempts").equals("2"));
      awaitState("delivered");

      // When
      post(READER, key, Map.of(), path).statusCode(202);

      // Then
      assertThat(only("attempts")).isEqualTo("2");
      assertThat(only("state")).isEqualTo("delivered");
      post("lin", key, Map.of(), path).statusCode(404);
    }
  }
}
