package copydesk.review;

import static copydesk.review.Reviewing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be told, where, and of what; and who may not. */
@QuarkusTest
@WithTestResource(House.class)
class SubscriptionTest extends SubscriptionDesk {

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
      // A chief sees it, and may end it, which is told below.
      int refusal = who.equals("gu") ? 403 : 404;

      // When / Then
      request(who, receiver.url(), ALL).statusCode(403);
      String one = "/api/subscriptions/" + subscription;
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

  @ParameterizedTest
  @ValueSource(strings = {"lin", "he", "admin", "guest"})
  void a_chief_ends_a_subscription_of_the_publication_and_others_do_not(String other)
      throws Exception {
    try (Receiver receiver = new Receiver(number -> 200)) {
      // Given
      subscribe(receiver, ALL);
      String one = "/api/subscriptions/" + subscription;
      as(other).delete(one).then().statusCode(404);

      // When
      as("gu").delete(one).then().statusCode(204);

      // Then
      as(READER).get(one).then().statusCode(404);
      assertThat(
              count(
                  "select count(*) from review.audit_entry where kind = 'subscription-ended'"
                      + " and details ->> 'subscription' = '%s'"))
          .isEqualTo(1);
      subscription = null;
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
