package copydesk.review.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the neighbours' views by plain SQL. All methods fail while a view is not there. */
@ApplicationScoped
class AnnotateViews {

  /** One row of {@code annotate_v1.submission}. */
  record SubmissionRow(
      long seq,
      UUID publicationId,
      UUID id,
      UUID articleId,
      UUID pageId,
      int revision,
      String hash,
      String submittedBy,
      Instant submittedAt,
      String document) {}

  /** One row of {@code annotate_v1.recall}. */
  record RecallRow(
      long seq, UUID publicationId, UUID submissionId, String recalledBy, Instant recalledAt) {}

  private final DataSource database;

  @Inject
  AnnotateViews(DataSource database) {
    this.database = database;
  }

  /** Submissions above a place in the stream, in its order. */
  List<SubmissionRow> submissions(long after, int limit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select seq, publication_id, id, article_id, page_id, revision, hash, submitted_by,
                       submitted_at, document
                  from annotate_v1.submission where seq > ? order by seq limit ?
                """)) {
      query.setLong(1, after);
      query.setInt(2, limit);
      List<SubmissionRow> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(
              new SubmissionRow(
                  row.getLong(1),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getObject(4, UUID.class),
                  row.getObject(5, UUID.class),
                  row.getInt(6),
                  row.getString(7),
                  row.getString(8),
                  row.getObject(9, OffsetDateTime.class).toInstant(),
                  row.getString(10)));
        }
      }
      return rows;
    }
  }

  /** Everybody who worked on what was submitted. */
  List<String> contributors(UUID publicationId, UUID submissionId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select subject from annotate_v1.contributor
                 where publication_id = ? and submission_id = ?
                """)) {
      query.setObject(1, publicationId);
      query.setObject(2, submissionId);
      List<String> subjects = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          subjects.add(row.getString(1));
        }
      }
      return subjects;
    }
  }

  /** Recalls above a place in the stream, in its order. */
  List<RecallRow> recalls(long after, int limit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select seq, publication_id, submission_id, recalled_by, recalled_at
                  from annotate_v1.recall where seq > ? order by seq limit ?
                """)) {
      query.setLong(1, after);
      query.setInt(2, limit);
      List<RecallRow> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(
              new RecallRow(
                  row.getLong(1),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class),
                  row.getString(4),
                  row.getObject(5, OffsetDateTime.class).toInstant()));
        }
      }
      return rows;
    }
  }

  /** The text of a source, from ingest-service; empty if it is not there. */
  Optional<String> sourceText(UUID publicationId, UUID sourceId, UUID pageId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select source_text from ingest_v1.reading
                 where publication_id = ? and page_id = ? and source_id = ? limit 1
                """)) {
      query.setObject(1, publicationId);
      query.setObject(2, pageId);
      query.setObject(3, sourceId);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }
}
