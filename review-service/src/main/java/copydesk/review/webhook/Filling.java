package copydesk.review.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.ReviewSettings;
import copydesk.review.record.Cause;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts every version into the outbox, once for each subscription that wants to know of it. */
@ApplicationScoped
class Filling {

  private static final int BATCH = 200;

  private static final String NEXT =
      """
      select v.seq, v.publication_id, p.code, v.record_id, v.version, v.pub_status, v.cause,
             v.reason, v.sealed_at, s.id, s.events
        from (select seq, publication_id, record_id, version, pub_status, cause, reason, sealed_at,
                     embargoed
                from review.record_version where seq > ? order by seq limit ?) v
        join review.publication p on p.id = v.publication_id
        left join review.webhook_subscription s
          on s.publication_id = v.publication_id and s.state = 'active'
         and (not v.embargoed or exists (
               select from review.embargo_reader e
                where e.publication_id = v.publication_id and e.subject = s.subject))
       order by v.seq
      """;

  private static final String PUT =
      """
      insert into review.webhook_delivery (publication_id, id, subscription_id, seq, event, payload,
             created_at, state, next_at)
      values (?, uuidv7(), ?, ?, ?, ?, clock_timestamp(), 'pending', clock_timestamp())
      on conflict do nothing
      """;

  @Inject DataSource database;
  @Inject ReviewSettings settings;
  @Inject ObjectMapper json;

  /**
   * Takes the versions that come next, and moves the place, in one transaction.
   *
   * @return 0 when all are in the outbox
   */
  int takeBatch() {
    return QuarkusTransaction.requiringNew().call(this::take);
  }

  private int take() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement next = connection.prepareStatement(NEXT);
        PreparedStatement put = connection.prepareStatement(PUT)) {
      next.setLong(1, lockPlace(connection));
      next.setInt(2, BATCH);
      int rows = 0;
      long last = 0;
      try (ResultSet row = next.executeQuery()) {
        while (row.next()) {
          rows++;
          last = row.getLong(1);
          Event event = Event.ofCause(Cause.of(row.getString(7)));
          if (wants(row.getArray(11), event)) {
            put.setObject(1, row.getObject(2, UUID.class));
            put.setObject(2, row.getObject(10, UUID.class));
            put.setLong(3, last);
            put.setString(4, event.word());
            put.setString(5, payload(row, event));
            put.addBatch();
          }
        }
      }
      put.executeBatch();
      if (rows > 0) {
        movePlace(connection, last);
      }
      return rows;
    }
  }

  private static boolean wants(Array events, Event event) throws SQLException {
    return events != null && Arrays.asList((Object[]) events.getArray()).contains(event.word());
  }

  // Thin: what a record says is fetched from its address, by who may read it.
  private String payload(ResultSet row, Event event) throws SQLException {
    UUID record = row.getObject(4, UUID.class);
    int version = row.getInt(5);
    ObjectNode payload = json.createObjectNode();
    payload
        .put("type", event.word())
        .put("timestamp", row.getObject(9, OffsetDateTime.class).toInstant().toString());
    payload
        .putObject("data")
        .put("publication", row.getString(3))
        .put("record", record.toString())
        .put("version", version)
        .put("pubStatus", row.getString(6))
        .put("cause", row.getString(7))
        .put("reason", row.getString(8))
        .put(
            "href",
            settings
                .origin()
                .resolve("/review/api/records/%s/v/%d".formatted(record, version))
                .toString());
    return payload.toString();
  }

  private static long lockPlace(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select seq from review.webhook_place for update")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void movePlace(Connection connection, long seq) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update review.webhook_place set seq = ?")) {
      update.setLong(1, seq);
      update.executeUpdate();
    }
  }
}
