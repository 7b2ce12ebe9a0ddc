package copydesk.ingest.jump;

import copydesk.ingest.reading.model.Jump.Direction;

/**
 * Where a story leaves its page or comes onto it, as the page's reading has it.
 *
 * @param article the id of the article in the reading
 * @param names the label of the other page as printed
 * @param start of the turn line in the source, code points
 * @param end after the turn line
 * @param headline the headlines of the article on this page, empty where it has none
 * @param text the rest of the article on this page without the turn line: its last {@link #KEPT}
 *     code points where it goes on elsewhere, else its first
 */
public record JumpEnd(
    String article,
    Direction direction,
    String names,
    int start,
    int end,
    String headline,
    String text) {

  /** How much of an article is kept to tell which belong together, code points. */
  public static final int KEPT = 3000;

  /** Whether the story goes on on the other page. */
  public boolean pointsOut() {
    return direction == Direction.TO;
  }
}
