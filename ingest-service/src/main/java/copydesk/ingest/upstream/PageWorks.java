package copydesk.ingest.upstream;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Reads how far pages are from {@code annotate_v1.page_work}. The house stands without its
 * neighbours: where the view is not there yet, nothing is known of any page.
 */
@ApplicationScoped
public class PageWorks {

  private static final Logger LOG = Logger.getLogger(PageWorks.class);

  @Inject AgroalDataSource database;

  /** What is known of some pages of a publication, by page; a page not known of is not there. */
  public Map<UUID, PageWork> of(UUID publicationId, Collection<UUID> pageIds) {
    Map<UUID, PageWork> works = new HashMap<>();
    if (pageIds.isEmpty()) {
      return works;
    }
    try (Connection connection = database.getConnection()) {
      if (isPublished(connection)) {
        read(connection, publicationId, pageIds, works);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return works;
  }

  private static boolean isPublished(Connection connection) throws SQLException {
    // Asked first, for a failed query would end the transaction that the connection is in.
    try (PreparedStatement query =
            connection.prepareStatement("select to_regclass('annotate_v1.page_work') is not null");
        ResultSet row = query.executeQuery()) {
      row.next();
      if (!row.getBoolean(1)) {
        LOG.debug("annotate has not published annotate_v1.page_work yet");
      }
      return row.getBoolean(1);
    }
  }

  private static void read(
      Connection connection,
      UUID publicationId,
      Collection<UUID> pageIds,
      Map<UUID, PageWork> works)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select page_id, waiting, in_work, submitted, approved, spiked, touched
              from annotate_v1.page_work where publication_id = ? and page_id = any (?)
            """)) {
      query.setObject(1, publicationId);
      query.setArray(2, connection.createArrayOf("uuid", pageIds.toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          works.put(
              row.getObject(1, UUID.class),
              new PageWork(
                  row.getInt(2),
                  row.getInt(3),
                  row.getInt(4),
                  row.getInt(5),
                  row.getInt(6),
                  row.getBoolean(7)));
        }
      }
    }
  }
}
