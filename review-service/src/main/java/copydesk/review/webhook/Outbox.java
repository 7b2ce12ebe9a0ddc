package copydesk.review.webhook;

import copydesk.review.CreationKeys;
import copydesk.review.webhook.Delivery.Attempt;
import copydesk.review.webhook.Delivery.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What stands in the outbox, for those who look at it. */
@ApplicationScoped
public class Outbox {

  private static final String COLUMNS =
      "publication_id, id, subscription_id, event, payload, created_at, state, attempts, next_at";

  private final DataSource database;
  private final CreationKeys keys;

  @Inject
  Outbox(DataSource database, CreationKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * A subscription's deliveries, newest first.
   *
   * @param before only ids below this one, or null from the newest
   */
  public List<Delivery> of(Subscription subscription, UUID before, int limit) {
    return read(
        "select "
            + COLUMNS
            + """
               from review.webhook_delivery
              where publication_id = ? and subscription_id = ? and (?::uuid is null or id < ?)
              order by id desc limit ?
            """,
        List.of(
            Optional.of(subscription.publicationId),
            Optional.of(subscription.id),
            Optional.ofNullable(before),
            Optional.ofNullable(before),
            Optional.of(limit)),
        Outbox::delivery);
  }

  /** One delivery of a subscription. */
  public Optional<Delivery> one(Subscription subscription, UUID id) {
    return read(
            "select "
                + COLUMNS
                + """
                   from review.webhook_delivery
                  where publication_id = ? and subscription_id = ? and id = ?
                """,
            List.of(
                Optional.of(subscription.publicationId),
                Optional.of(subscription.id),
                Optional.of(id)),
            Outbox::delivery)
        .stream()
        .findFirst();
  }

  /** The attempts of a delivery, in order. */
  public List<Attempt> attempts(Delivery delivery) {
    return read(
        """
        select number, by_hand, at, millis, status, error, answer from review.webhook_attempt
         where publication_id = ? and delivery_id = ? order by number
        """,
        List.of(Optional.of(delivery.publicationId()), Optional.of(delivery.id())),
        row ->
            new Attempt(
                row.getInt(1),
                row.getBoolean(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getLong(4),
                row.getObject(5, Integer.class),
                row.getString(6),
                row.getString(7)));
  }

  /**
   * Has a delivery sent again at once, with a schedule from the start.
   *
   * @param who the subject that asks
   * @param key under which one may ask again and nothing is sent twice; or null
   */
  @Transactional
  public void replay(Delivery delivery, String who, String key) {
    keys.once(
        new CreationKeys.Request(who, key, "replay " + delivery.id()),
        () -> sendAgain(delivery),
        sent -> sent.id().toString(),
        id -> delivery);
  }

  private Delivery sendAgain(Delivery delivery) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update review.webhook_delivery
                   set state = 'pending', step = 0, next_at = clock_timestamp(), by_hand = true
                 where publication_id = ? and id = ?
                """)) {
      update.setObject(1, delivery.publicationId());
      update.setObject(2, delivery.id());
      update.executeUpdate();
      return delivery;
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox cannot be written", e);
    }
  }

  /** Makes something of a row. */
  @FunctionalInterface
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String sql, List<Optional<?>> values, Row<T> form) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i).orElse(null));
      }
      List<T> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(form.of(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox cannot be read", e);
    }
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        State.of(row.getString(7)),
        row.getInt(8),
        row.getObject(9, OffsetDateTime.class).toInstant());
  }
}
