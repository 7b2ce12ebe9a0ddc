package copydesk.review.webhook;

import copydesk.review.webhook.Delivery.Attempt;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Deliveries in the hands of workers. A worker takes what is due under a lease, sends it outside of
 * any transaction, and writes down what came of it; what a lost worker held is due again when its
 * lease ends. So everything is sent at least once.
 */
@ApplicationScoped
class Leases {

  /** The reason of a subscription whose receiver said that it is gone. */
  static final String GONE = "gone";

  /** The reason of a subscription whose receiver failed for too long. */
  static final String FAILING = "failing";

  private static final int HTTP_GONE = 410;

  /**
   * A delivery under a lease.
   *
   * @param step how many attempts of the schedule were made
   */
  record Held(
      UUID publicationId,
      UUID id,
      UUID subscriptionId,
      UUID lease,
      int step,
      boolean byHand,
      String payload,
      String url) {}

  /**
   * What a receiver said.
   *
   * @param status its HTTP status, or null if it gave none
   * @param error what went wrong, or null
   * @param retryAfter what it asked for, or null
   */
  record Result(
      Instant at, Duration took, Integer status, String error, String answer, Duration retryAfter) {

    boolean isDelivered() {
      return status != null && status / 100 == 2;
    }
  }

  private static final String TAKE =
      """
      with due as materialized (
        select d.publication_id, d.id, d.lease is not null as lost
          from review.webhook_delivery d
          join review.webhook_subscription s
            on s.publication_id = d.publication_id and s.id = d.subscription_id
         where d.state = 'pending' and s.state = 'active' and d.next_at <= clock_timestamp()
           and (d.lease_until is null or d.lease_until < clock_timestamp())
         order by d.next_at limit ? for update of d skip locked),
      gap as (
        insert into review.webhook_attempt
               (publication_id, delivery_id, number, by_hand, at, millis, error, answer)
        select d.publication_id, d.id, d.attempts + 1, d.by_hand, clock_timestamp(), 0, 'lost', ''
          from due join review.webhook_delivery d using (publication_id, id) where due.lost)
      update review.webhook_delivery d
         set lease = uuidv7(), lease_until = clock_timestamp() + make_interval(secs => ?),
             attempts = attempts + due.lost::int
        from due, review.webhook_subscription s
       where d.publication_id = due.publication_id and d.id = due.id
         and s.publication_id = d.publication_id and s.id = d.subscription_id
      returning d.publication_id, d.id, d.subscription_id, d.lease, d.step, d.by_hand, d.payload,
                s.url
      """;

  @Inject DataSource database;

  /** Takes so many of what is due, those first that have waited longest. */
  List<Held> take(int most, Duration lease) {
    return QuarkusTransaction.requiringNew().call(() -> takeInTransaction(most, lease));
  }

  private List<Held> takeInTransaction(int most, Duration lease) throws SQLException {
    List<Held> held = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setInt(1, most);
      take.setDouble(2, lease.toMillis() / 1000.0);
      try (ResultSet row = take.executeQuery()) {
        while (row.next()) {
          held.add(
              new Held(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getObject(4, UUID.class),
                  row.getInt(5),
                  row.getBoolean(6),
                  row.getString(7),
                  row.getString(8)));
        }
      }
    }
    return held;
  }

  /**
   * Writes down an attempt, and what becomes of the delivery and of its subscription.
   *
   * @param again how long to wait for the next attempt; empty if there is none
   * @return why the subscription was disabled, if it was
   */
  Optional<String> finish(
      Held held, Result result, Optional<Duration> again, Duration disableAfter) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (Connection connection = database.getConnection()) {
                int number = settle(connection, held, result, again);
                log(connection, held, attempt(number, held, result));
                if (result.isDelivered()) {
                  succeed(connection, held);
                  return Optional.empty();
                }
                return fail(connection, held, result, disableAfter);
              }
            });
  }

  private static Attempt attempt(int number, Held held, Result result) {
    return new Attempt(
        number,
        held.byHand(),
        result.at(),
        result.took().toMillis(),
        result.status(),
        result.error(),
        result.answer());
  }

  // Whose lease is over leaves the delivery to its new holder, unless it arrived all the same.
  private static int settle(
      Connection connection, Held held, Result result, Optional<Duration> again)
      throws SQLException {
    String state = result.isDelivered() ? "delivered" : again.isPresent() ? "pending" : "failed";
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update review.webhook_delivery d
               set attempts = attempts + 1,
                   state = case when mine or ? = 'delivered' then ? else state end,
                   step = case when mine then step + 1 else step end,
                   by_hand = case when mine then false else by_hand end,
                   next_at = case when mine then clock_timestamp() + make_interval(secs => ?)
                                  else next_at end,
                   lease = case when mine then null else lease end,
                   lease_until = case when mine then null else lease_until end
              from (select coalesce(o.lease = ?, false) and o.state = 'pending' as mine
                      from review.webhook_delivery o
                     where o.publication_id = ? and o.id = ? for update) now
             where publication_id = ? and id = ?
            returning attempts
            """)) {
      update.setString(1, state);
      update.setString(2, state);
      update.setDouble(3, again.orElse(Duration.ZERO).toMillis() / 1000.0);
      update.setObject(4, held.lease());
      update.setObject(5, held.publicationId());
      update.setObject(6, held.id());
      update.setObject(7, held.publicationId());
      update.setObject(8, held.id());
      try (ResultSet row = update.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void log(Connection connection, Held held, Attempt attempt) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into review.webhook_attempt (publication_id, delivery_id, number, by_hand, at,"
                + " millis, status, error, answer) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, held.publicationId());
      insert.setObject(2, held.id());
      insert.setInt(3, attempt.number());
      insert.setBoolean(4, attempt.byHand());
      insert.setObject(5, attempt.at().atOffset(java.time.ZoneOffset.UTC));
      insert.setLong(6, attempt.millis());
      insert.setObject(7, attempt.status());
      insert.setString(8, attempt.error());
      insert.setString(9, attempt.answer());
      insert.executeUpdate();
    }
  }

  private static void succeed(Connection connection, Held held) throws SQLException {
    run(
        connection,
        """
        update review.webhook_subscription set failing_since = null
         where publication_id = ? and id = ? and failing_since is not null
        """,
        held);
  }

  private static Optional<String> fail(
      Connection connection, Held held, Result result, Duration disableAfter) throws SQLException {
    run(
        connection,
        """
        update review.webhook_subscription set failing_since = clock_timestamp()
         where publication_id = ? and id = ? and failing_since is null
        """,
        held);
    boolean gone = Integer.valueOf(HTTP_GONE).equals(result.status());
    String reason = gone ? GONE : FAILING;
    try (PreparedStatement disable =
        connection.prepareStatement(
            """
            update review.webhook_subscription
               set state = 'disabled', disabled_reason = ?, changed_at = clock_timestamp()
             where publication_id = ? and id = ? and state = 'active'
               and (? or failing_since < clock_timestamp() - make_interval(secs => ?))
            """)) {
      disable.setString(1, reason);
      disable.setObject(2, held.publicationId());
      disable.setObject(3, held.subscriptionId());
      disable.setBoolean(4, gone);
      disable.setDouble(5, disableAfter.toMillis() / 1000.0);
      if (disable.executeUpdate() == 0) {
        return Optional.empty();
      }
    }
    run(
        connection,
        """
        update review.webhook_delivery set state = 'failed'
         where publication_id = ? and subscription_id = ? and state = 'pending'
        """,
        held);
    return Optional.of(reason);
  }

  private static void run(Connection connection, String sql, Held held) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setObject(1, held.publicationId());
      update.setObject(2, held.subscriptionId());
      update.executeUpdate();
    }
  }
}
