package copydesk.review.upstream;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.review.audit.AuditTrail;
import copydesk.review.claim.Claim;
import copydesk.review.claim.Claims;
import copydesk.review.publication.StagePlans;
import copydesk.review.stage.SubmissionState.InReview;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import copydesk.review.upstream.AnnotateViews.RecallRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Ends the review of what the desk took back; what has been decided by then stays decided. */
@ApplicationScoped
public class RecallIntake {

  /** The stream's name, and the table behind the neighbour's view. */
  static final String STREAM = "annotate.recall";

  private static final int BATCH = 50;

  @Inject AnnotateViews views;
  @Inject IntakeCursors cursors;
  @Inject Submissions submissions;
  @Inject Claims claims;
  @Inject StagePlans plans;
  @Inject AuditTrail audit;
  @Inject ObjectMapper json;

  /**
   * Takes in what comes next, and moves the cursor, in one transaction. Stops at a recall whose
   * submission has not been taken in: that comes first.
   *
   * @return how many rows were taken in
   */
  public int takeBatch() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              int taken = 0;
              for (RecallRow recall : views.recalls(cursors.lock(STREAM), BATCH)) {
                Submission submission =
                    submissions.lock(recall.publicationId(), recall.submissionId());
                if (submission == null && !cursors.isRefused(recall)) {
                  break;
                }
                if (submission != null && submission.state() instanceof InReview at) {
                  end(submission, at, recall);
                }
                cursors.move(STREAM, recall.seq());
                taken++;
              }
              return taken;
            });
  }

  private void end(Submission submission, InReview at, RecallRow recall) throws SQLException {
    claims.open(submission).ifPresent(claim -> claim.end(Claim.End.RECALLED, recall.recalledAt()));
    submission.become(
        at.recall(), plans.plan(submission.publicationId, submission.plan), recall.recalledAt());
    audit.add(
        submission.publicationId,
        AuditTrail.Kind.RECALLED,
        recall.recalledBy(),
        recall.recalledAt(),
        json.createObjectNode()
            .put("submission", submission.id.toString())
            .put("hash", submission.hash)
            .put("article", submission.articleId.toString())
            .put("stage", at.stage()));
  }
}
