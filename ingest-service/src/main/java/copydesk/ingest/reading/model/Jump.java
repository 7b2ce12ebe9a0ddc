package copydesk.ingest.reading.model;

/**
 * A turn line: where a story goes on or where it began.
 *
 * @param page the label of the other page as printed, as {@code 2} or {@code A03}
 * @param start of the turn line in the source, code points
 * @param end after the turn line
 */
public record Jump(Direction direction, String page, int start, int end) {

  /** Which way a jump points. */
  public enum Direction {
    /** 上接: the story began on the other page. */
    FROM,
    /** 下转: the story goes on on the other page. */
    TO
  }
}
