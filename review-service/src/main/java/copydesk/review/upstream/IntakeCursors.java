package copydesk.review.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How far each stream has been taken in. Call inside the transaction of the intake. */
@ApplicationScoped
class IntakeCursors {

  private final DataSource database;

  @Inject
  IntakeCursors(DataSource database) {
    this.database = database;
  }

  /** The place reached, locked: one intake of a stream goes on at a time, on any machine. */
  long lock(String stream) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select seq from review.intake where stream = ? for update")) {
      query.setString(1, stream);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  void move(String stream, long seq) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update review.intake set seq = ? where stream = ?")) {
      update.setLong(1, seq);
      update.setString(2, stream);
      update.executeUpdate();
    }
  }

  /** Writes down that a submission could not be taken in, and why. */
  void refuse(AnnotateViews.SubmissionRow row, String reason) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into review.refused_submission (publication_id, id, reason)
                values (?, ?, ?) on conflict do nothing
                """)) {
      insert.setObject(1, row.publicationId());
      insert.setObject(2, row.id());
      insert.setString(3, reason);
      insert.executeUpdate();
    }
  }

  /** How many submissions could not be taken in. */
  long refused() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select count(*) from review.refused_submission");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Whether a submission was refused, so that nothing waits for it. */
  boolean isRefused(AnnotateViews.RecallRow recall) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select 1 from review.refused_submission where publication_id = ? and id = ?")) {
      query.setObject(1, recall.publicationId());
      query.setObject(2, recall.submissionId());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
