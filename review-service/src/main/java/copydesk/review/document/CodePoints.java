package copydesk.review.document;

/** Cuts text at code points, which is how all offsets count. */
public final class CodePoints {

  private CodePoints() {}

  /** How many code points a text has. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * The part of a text from one code point to another.
   *
   * @throws IndexOutOfBoundsException if the text is shorter
   */
  public static String slice(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }
}
