package copydesk.review.document;

/**
 * A place in the clean text of a submission.
 *
 * @param start code points, 0 is the first
 * @param end code points, exclusive
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span from %d to %d".formatted(start, end));
    }
  }
}
