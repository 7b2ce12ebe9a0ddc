package copydesk.ingest.text;

/** What single code points are. */
public final class CodePoints {

  /** U+FEFF, which opens a text whose bytes begin with a byte order mark. */
  public static final int BYTE_ORDER_MARK = 0xFEFF;

  private CodePoints() {}

  /** White space of Unicode, the breaking and the non-breaking, and the separators of ASCII. */
  public static boolean isSpace(int codePoint) {
    if (codePoint > 0x3000 && codePoint < 0x10000) {
      return false; // Unicode has no white space among the signs of East Asia, and these are many.
    }
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x85;
  }

  /** The code points of the half-open range. */
  public static String slice(int[] text, int start, int end) {
    return new String(text, start, end - start);
  }
}
