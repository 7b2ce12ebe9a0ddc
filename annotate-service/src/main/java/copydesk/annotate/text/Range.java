package copydesk.annotate.text;

import java.util.Objects;

/**
 * A half-open range of a text.
 *
 * @param source the id of a page's source, or {@link #added(String)} of an article for what was
 *     typed there
 * @param start the first code point
 * @param end one after the last code point; not below start
 */
public record Range(String source, int start, int end) {

  private static final String ADDED = "added:";

  public Range {
    Objects.requireNonNull(source, "a range needs its source");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a range must not end before it starts");
    }
  }

  /** The name under which an article's append-only buffer is a source of ranges. */
  public static String added(String article) {
    return ADDED + article;
  }

  /** Whether this is text that came with no page: typed by an editor or inserted by a reader. */
  public boolean isAdded() {
    return source.startsWith(ADDED);
  }

  /** The number of code points. */
  public int length() {
    return end - start;
  }

  /** Whether the two share a code point. */
  public boolean overlaps(Range other) {
    return source.equals(other.source) && start < other.end && other.start < end;
  }

  /** Whether every code point of the other is in this one. */
  public boolean contains(Range other) {
    return source.equals(other.source) && start <= other.start && other.end <= end;
  }

  /** Whether the other begins where this one ends. */
  public boolean meets(Range other) {
    return source.equals(other.source) && end == other.start;
  }

  /** The code points from one place inside this range to another, counted from its start. */
  public Range part(int from, int to) {
    if (to > length()) {
      throw new IndexOutOfBoundsException("part ends behind the range");
    }
    return new Range(source, start + from, start + to);
  }

  /** This range and one that it {@link #meets(Range)} as one. */
  public Range plus(Range next) {
    return new Range(source, start, next.end);
  }
}
