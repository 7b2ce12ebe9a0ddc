package copydesk.review.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * A waiting submission on the wire.
 *
 * @param issue the issue's date
 * @param stage the stage that has to decide, from 1
 * @param stageName what it is called
 * @param role who decides it: {@code reviewer} or {@code chief}
 * @param characters code points of the clean text
 * @param waivers how many failed findings were waived
 * @param since when it came to this stage
 * @param claim who holds it, or null
 * @param page id of the page that it begins on
 * @param priority {@code urgent}, {@code usual} or {@code later}
 * @param due when its page closes, or null
 * @param mayClaim whether the asker may review it; false too for what the asker worked on
 */
public record QueueItem(
    UUID id,
    String publication,
    UUID article,
    int revision,
    String headline,
    String issue,
    String edition,
    String label,
    int stage,
    int stages,
    StageName stageName,
    String role,
    int characters,
    int waivers,
    String submittedBy,
    Instant submittedAt,
    Instant since,
    UUID page,
    String priority,
    Instant due,
    Holder claim,
    boolean mayClaim) {

  /** A stage's name in both languages. */
  public record StageName(String zh, String en) {}

  /**
   * Who holds it.
   *
   * @param mine whether that is the asker
   */
  public record Holder(UUID id, String by, Instant until, boolean mine) {}
}
