package copydesk.review.upstream;

import copydesk.review.decision.Recalling;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import copydesk.review.upstream.AnnotateViews.RecallRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ends the review of what the desk took back; what has been decided by then stays decided. */
@ApplicationScoped
public class RecallIntake {

  /** The stream's name, and the table behind the neighbour's view. */
  static final String STREAM = "annotate.recall";

  private static final int BATCH = 50;

  @Inject AnnotateViews views;
  @Inject IntakeCursors cursors;
  @Inject Submissions submissions;
  @Inject Recalling recalling;

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
                if (submission != null) {
                  recalling.end(submission, recall.recalledBy(), recall.recalledAt());
                }
                cursors.move(STREAM, recall.seq());
                taken++;
              }
              return taken;
            });
  }
}
