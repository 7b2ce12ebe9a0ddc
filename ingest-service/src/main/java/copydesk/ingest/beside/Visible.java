package copydesk.ingest.beside;

import copydesk.ingest.text.CodePoints;

/** Text as it can be shown: what a browser would act on or swallow is spelled out. */
public final class Visible {

  /** Joins emoji and letters of several scripts; showing it would take words apart. */
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

  private Visible() {}

  /**
   * A half-open range of a text. Control characters, marks that turn the direction of writing, and
   * separators of lines are shown by their number, as in {@code ⟨U+202E⟩}; tabs stay.
   *
   * @param text code points
   * @param dropped whether the range was dropped; then its white space is shown by a dot, or nobody
   *     would see it
   */
  public static String of(int[] text, int start, int end, boolean dropped) {
    StringBuilder shown = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (dropped && CodePoints.isSpace(text[i])) {
        shown.append('·');
      } else if (isSpelledOut(text[i])) {
        shown.append("⟨U+%04X⟩".formatted(text[i]));
      } else {
        shown.appendCodePoint(text[i]);
      }
    }
    return shown.toString();
  }

  /** A whole text that was kept. */
  public static String of(String text) {
    int[] codePoints = text.codePoints().toArray();
    return of(codePoints, 0, codePoints.length, false);
  }

  private static boolean isSpelledOut(int codePoint) {
    if (codePoint == '\t' || codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
