package copydesk.review;

import static copydesk.review.Reviewing.as;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import copydesk.testhouse.Db;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A publishing system with a subscription, and what it was told. */
abstract class SubscriptionDesk {

  static final String READER = "publishing-system";
  static final String PAPER = "hafen";
  static final List<String> ALL =
      List.of("record.published", "record.corrected", "record.withdrawn");

  String subscription;
  String secret;

  static ValidatableResponse request(String who, String url, List<String> events) {
    Desk.open();
    return as(who)
        .body(Map.of("publication", PAPER, "url", url, "events", events))
        .post("/api/subscriptions")
        .then();
  }

  void subscribe(Receiver receiver, List<String> events) {
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

  static boolean verifies(String secret, Receiver.Received got) throws Exception {
    try {
      new Webhook(secret).verify(got.body(), got.headers());
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    }
  }

  Response deliveries() {
    return as(READER).get("/api/subscriptions/{id}/deliveries?limit=200", subscription);
  }

  String only(String member) {
    return deliveries().path("items[0]." + member).toString();
  }

  void awaitState(String state) {
    Desk.await(
        "a delivery " + state,
        () -> deliveries().<List<String>>path("items.state").contains(state));
  }

  long left() throws SQLException {
    return count(
        "select count(*) from review.webhook_delivery where state <> 'delivered'"
            + " and subscription_id = '%s'");
  }

  long lost() throws SQLException {
    return count(
        "select count(*) from review.webhook_attempt a join review.webhook_delivery d"
            + " on d.id = a.delivery_id where a.error = 'lost' and d.subscription_id = '%s'");
  }

  long count(String sql) throws SQLException {
    try (Connection review = Db.connect("review_app");
        var select = review.createStatement();
        var row = select.executeQuery(sql.formatted(subscription))) {
      row.next();
      return row.getLong(1);
    }
  }

  static void run(String sql) {
    Desk.run("review_app", sql);
  }
}
