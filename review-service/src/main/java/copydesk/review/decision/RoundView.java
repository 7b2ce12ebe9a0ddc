package copydesk.review.decision;

import copydesk.review.decision.SubmissionResource.StageStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The round of review before the present one, and what has changed since.
 *
 * @param seen {@code mine} if the asker decided on it, {@code same-stage} if the present stage did,
 *     else {@code last}
 * @param state how that round ended
 * @param chain what was decided in it; of a round that was taken back nothing of it counts any more
 * @param blocks the blocks that are other than they were, in the order of the text
 * @param gone facts that were there
 * @param come facts that are there now
 */
public record RoundView(
    UUID submission,
    int revision,
    Instant submittedAt,
    String seen,
    String state,
    List<StageStep> chain,
    List<Changes.Block> blocks,
    List<Changes.FactChange> gone,
    List<Changes.FactChange> come) {

  /** Whether the text and the facts are the same. */
  public boolean isSame() {
    return blocks.isEmpty() && gone.isEmpty() && come.isEmpty();
  }

  /** Whether approvals of that round count no more. */
  public boolean isVoided() {
    return state.equals("recalled") && chain.stream().anyMatch(step -> step.verdict() != null);
  }
}
