package copydesk.review.upstream;

import copydesk.review.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The publications that ingest-service publishes. */
@ApplicationScoped
public class UpstreamPublications {

  private static final Logger LOG = Logger.getLogger(UpstreamPublications.class);

  /** One row of {@code ingest_v1.publication}. */
  record Row(UUID id, String code, String name, String language, String timeZone) {}

  private final DataSource database;
  private final Publications publications;

  @Inject
  public UpstreamPublications(DataSource database, Publications publications) {
    this.database = database;
    this.publications = publications;
  }

  /**
   * Takes note of all publications, inside the caller's transaction. While the view is not there
   * nothing is learned; those that are known stay known.
   */
  public void learnAll() {
    for (Row row : rows()) {
      publications.learn(row.id(), row.code(), row.name(), row.language(), row.timeZone());
    }
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (!isThere(statement)) {
        return rows;
      }
      try (ResultSet row =
          statement.executeQuery(
              "select id, code, name, language, time_zone from ingest_v1.publication")) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5)));
        }
      }
      return rows;
    } catch (SQLException e) {
      LOG.warn("The publications of ingest-service cannot be read", e);
      return List.of();
    }
  }

  // Asked first, because a failed statement would end the caller's transaction.
  private static boolean isThere(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            """
            select case when to_regclass('ingest_v1.publication') is null then false
                   else has_table_privilege(to_regclass('ingest_v1.publication'), 'select') end
            """)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
