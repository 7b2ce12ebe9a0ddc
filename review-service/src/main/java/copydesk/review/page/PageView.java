package copydesk.review.page;

import copydesk.review.submission.QueueItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A page on the wire.
 *
 * @param publication its code
 * @param issue the issue's date
 * @param due when it closes, or null if nobody said so
 * @param articles the latest submission of each article that begins on it, in the order in which
 *     they came; what was not sent to review yet is not among them
 */
public record PageView(
    UUID id,
    String publication,
    String issue,
    String edition,
    String label,
    Instant due,
    List<PageArticle> articles) {

  /**
   * One article of the page.
   *
   * @param state {@code in-review}, {@code approved}, {@code returned} or {@code recalled}
   * @param hash what signing it has to name
   * @param opened whether the asker has opened it at its present stage
   */
  public record PageArticle(QueueItem item, String state, String hash, boolean opened) {}
}
