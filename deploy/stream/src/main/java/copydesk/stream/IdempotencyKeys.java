package copydesk.stream;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Remembers the answers to creating requests that carried an {@code Idempotency-Key}, so that a
 * client that never saw the answer may ask again and creates nothing twice. Call both methods
 * inside the transaction of the creation.
 *
 * <p>The table has the columns {@code subject, key, fingerprint, status, location, body,
 * created_at} with the primary key {@code (subject, key)}.
 */
public final class IdempotencyKeys {

  /**
   * The answer given the first time.
   *
   * @param fingerprint a hash of the request; another request under the same key is a mistake
   * @param status the HTTP status
   * @param location the Location header, or null
   * @param body the body as sent
   */
  public record Answer(String fingerprint, int status, String location, String body) {}

  private final DataSource database;
  private final String table;

  /**
   * @param table the table's name with its schema
   */
  public IdempotencyKeys(DataSource database, String table) {
    this.database = database;
    this.table = table;
  }

  /**
   * The earlier answer under this key. Others with the same key wait until this transaction ends.
   *
   * @throws SQLException if the database fails
   */
  public Optional<Answer> earlier(String subject, String key) throws SQLException {
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement lock =
          connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
        lock.setString(1, table + '\n' + subject + '\n' + key);
        lock.execute();
      }
      try (PreparedStatement find =
          connection.prepareStatement(
              "select fingerprint, status, location, body from "
                  + table
                  + " where subject = ? and key = ?")) {
        find.setString(1, subject);
        find.setString(2, key);
        try (ResultSet row = find.executeQuery()) {
          return row.next()
              ? Optional.of(
                  new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
              : Optional.empty();
        }
      }
    }
  }

  /**
   * Keeps the answer, with the creation or not at all.
   *
   * @throws SQLException if the database fails
   */
  public void keep(String subject, String key, Answer answer) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into "
                    + table
                    + " (subject, key, fingerprint, status, location, body)"
                    + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, subject);
      insert.setString(2, key);
      insert.setString(3, answer.fingerprint());
      insert.setInt(4, answer.status());
      insert.setString(5, answer.location());
      insert.setString(6, answer.body());
      insert.executeUpdate();
    }
  }
}
