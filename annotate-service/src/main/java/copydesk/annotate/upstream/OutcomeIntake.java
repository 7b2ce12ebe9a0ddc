package copydesk.annotate.upstream;

import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleState;
import copydesk.annotate.article.Articles;
import copydesk.annotate.submission.Outcome;
import copydesk.annotate.submission.Outcomes;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes in what review decided, and moves the articles that wait for it. */
@ApplicationScoped
public class OutcomeIntake {

  /** The stream's name, and the table behind the neighbour's view. */
  static final String STREAM = "review.outcome";

  private static final int BATCH = 100;

  /** One row of {@code review_v1.outcome}. */
  private record Row(long seq, Outcome outcome) {}

  @Inject AgroalDataSource database;
  @Inject Cursors cursors;
  @Inject Articles articles;
  @Inject Outcomes outcomes;

  /**
   * Takes in what comes next, and moves the cursor, in one transaction.
   *
   * @return how many rows were taken in
   */
  public int takeBatch() {
    return QuarkusTransaction.requiringNew().call(this::take);
  }

  private int take() throws SQLException {
    List<Row> rows = after(cursors.lock(STREAM));
    for (Row row : rows) {
      take(row.outcome());
    }
    if (!rows.isEmpty()) {
      cursors.move(STREAM, rows.getLast().seq());
    }
    return rows.size();
  }

  private void take(Outcome outcome) {
    if (outcomes.isKnown(outcome)) {
      return;
    }
    outcomes.persist(outcome);
    Article article = articles.lock(outcome.publicationId, outcome.articleId);
    // An outcome of a submission that was taken back meanwhile is kept and moves nothing.
    if (article != null) {
      next(article.state(), outcome)
          .ifPresent(
              state -> {
                article.become(state);
                article.version++;
              });
    }
  }

  private static Optional<ArticleState> next(ArticleState state, Outcome outcome) {
    UUID about = outcome.submissionId;
    return switch (outcome.outcome) {
      case Outcome.APPROVED ->
          state instanceof ArticleState.Submitted submitted && submitted.submission().equals(about)
              ? Optional.of(submitted.approve())
              : Optional.empty();
      case Outcome.CORRECTION ->
          state instanceof ArticleState.Approved approved && approved.submission().equals(about)
              ? Optional.of(approved.reopen())
              : Optional.empty();
      default ->
          state instanceof ArticleState.Submitted submitted && submitted.submission().equals(about)
              ? Optional.of(submitted.returned())
              : Optional.empty();
    };
  }

  private List<Row> after(long seq) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select seq, publication_id, submission_id, article_id, outcome, stage, remarks,
                       decided_at
                  from review_v1.outcome where seq > ? order by seq limit ?
                """)) {
      query.setLong(1, seq);
      query.setInt(2, BATCH);
      List<Row> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getLong(1), outcome(row)));
        }
      }
      return rows;
    }
  }

  private static Outcome outcome(ResultSet row) throws SQLException {
    Outcome outcome = new Outcome();
    outcome.publicationId = row.getObject(2, UUID.class);
    outcome.submissionId = row.getObject(3, UUID.class);
    outcome.articleId = row.getObject(4, UUID.class);
    outcome.outcome = row.getString(5);
    outcome.stage = row.getString(6);
    String remarks = row.getString(7);
    outcome.remarks = remarks == null ? "[]" : remarks;
    outcome.decidedAt = row.getObject(8, OffsetDateTime.class).toInstant();
    return outcome;
  }
}
