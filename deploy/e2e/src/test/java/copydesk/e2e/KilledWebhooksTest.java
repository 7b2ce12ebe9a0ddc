package copydesk.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A thousand messages are on their way to a publishing system when the service is killed. */
class KilledWebhooksTest {

  private static final int MESSAGES = 1000;
  private static final int BEFORE_THE_KILL = 100;
  private static final UUID PAPER = UUID.nameUUIDFromBytes("ytsb".getBytes(StandardCharsets.UTF_8));

  @Test
  void everyMessageArrivesAndIsSignedByUs() throws Exception {
    // Given
    Receiver receiver = new Receiver();
    Map<String, String> settings = new HashMap<>(new House().start());
    settings.put("COPYDESK_WEBHOOK_PRIVATE", "true");
    settings.put("COPYDESK_REVIEW_WEBHOOK_LEASE", "PT3S");
    settings.put("COPYDESK_REVIEW_WEBHOOK_TIMEOUT", "PT2S");
    Response subscription;
    long deliveredBeforeTheKill;
    try (ServiceProcess review = ServiceProcess.start("review", settings)) {
      subscription = subscribe(review, receiver);
      fill(subscription.path("id"));
      Await.until(
          "a hundred messages",
          () -> receiver.came().size() < BEFORE_THE_KILL ? Optional.empty() : Optional.of(true));
      review.kill();
      deliveredBeforeTheKill = count("state = 'delivered'");
    }

    // When
    try (ServiceProcess again = ServiceProcess.start("review", settings)) {
      awaitAll();
      given()
          .auth()
          .oauth2(Tokens.client("publishing-system"))
          .get(again.address() + "/api/subscriptions/" + subscription.<String>path("id"))
          .then()
          .body("state", equalTo("active"));
    }
    receiver.close();

    // Then
    assertThat(deliveredBeforeTheKill).isBetween(1L, MESSAGES - 1L);
    String secret = subscription.path("secret");
    assertThat(receiver.came()).allMatch(message -> message.isSignedWith(secret));
    assertThat(receiver.came().stream().map(Receiver.Message::id).distinct()).hasSize(MESSAGES);
  }

  private static Response subscribe(ServiceProcess review, Receiver receiver) throws SQLException {
    run(
        "insert into review.publication values ('%s', 'ytsb', 'YTSB', 'zh-Hant', 'Asia/Shanghai')"
                .formatted(PAPER)
            + " on conflict do nothing");
    return given()
        .auth()
        .oauth2(Tokens.client("publishing-system"))
        .contentType("application/json")
        .body(
            Map.of(
                "publication",
                "ytsb",
                "url",
                receiver.url(),
                "events",
                List.of("record.published")))
        .post(review.address() + "/api/subscriptions")
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  private static void fill(String subscription) throws SQLException {
    run(
        """
        insert into review.webhook_delivery (publication_id, subscription_id, seq, event, payload,
               created_at, state, next_at)
        select publication_id, id, -n, 'record.published', '{"n":' || n || '}', now(), 'pending', now()
          from review.webhook_subscription, generate_series(1, %d) n where id = '%s'
        """
            .formatted(MESSAGES, subscription));
  }

  private static void awaitAll() throws SQLException, InterruptedException {
    for (int i = 0; i < 1200 && count("state = 'delivered'") < MESSAGES; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(count("state = 'delivered'")).isEqualTo(MESSAGES);
  }

  private static long count(String which) throws SQLException {
    try (Connection connection = Db.connect("review_owner");
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery("select count(*) from review.webhook_delivery where " + which)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = Db.connect("review_owner");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
