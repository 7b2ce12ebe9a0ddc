package copydesk.review.record;

import copydesk.review.publication.ScopedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The feed as bytes: items go from the database to the reader without being decoded. */
@ApplicationScoped
public class FeedLines {

  /** One version. */
  public static final class Line {

    /** Its place in the feed. */
    final long seq;

    /** The version's key. */
    final ScopedId version;

    /** The item in UTF-8. */
    final byte[] item;

    private Line(long seq, ScopedId version, byte[] item) {
      this.seq = seq;
      this.version = version;
      this.item = item;
    }
  }

  /**
   * What is asked for.
   *
   * @param publications whose versions
   * @param open those of them whose embargoed versions are shown
   * @param after only what comes behind this place; 0 for the start
   * @param since only what was sealed at this time or later, or null
   */
  public record Query(
      Collection<UUID> publications, Collection<UUID> open, long after, Instant since) {}

  private final DataSource database;

  @Inject
  FeedLines(DataSource database) {
    this.database = database;
  }

  /**
   * Versions in the order of the feed.
   *
   * @throws IllegalStateException if the database does not answer
   */
  public List<Line> read(Query query, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select seq, publication_id, id, convert_to(item, 'UTF8') from review.record_version
                 where publication_id = any(?) and seq > ?
                   and (not embargoed or publication_id = any(?))
                   and (?::timestamptz is null or sealed_at >= ?)
                 order by seq limit ?
                """)) {
      Timestamp since = query.since() == null ? null : Timestamp.from(query.since());
      select.setArray(1, ids(connection, query.publications()));
      select.setLong(2, query.after());
      select.setArray(3, ids(connection, query.open()));
      select.setTimestamp(4, since);
      select.setTimestamp(5, since);
      select.setInt(6, limit);
      List<Line> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(
              new Line(
                  row.getLong(1),
                  new ScopedId(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                  row.getBytes(4)));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException("the feed cannot be read", e);
    }
  }

  private static Array ids(Connection connection, Collection<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }
}
