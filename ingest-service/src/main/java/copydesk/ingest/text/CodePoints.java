package copydesk.ingest.text;

/** What single code points are. */
public final class CodePoints {

  /** U+FEFF, which opens a text whose bytes begin with a byte order mark. */
  public static final int BYTE_ORDER_MARK = 0xFEFF;

  /** Unicode has no white space behind it. */
  private static final int LAST_SPACE = 0x3000;

  /** By code point: asked of every sign of a page many times over. */
  private static final boolean[] SPACES = new boolean[LAST_SPACE + 1];

  static {
    for (int c = 0; c <= LAST_SPACE; c++) {
      SPACES[c] = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
  }

  private CodePoints() {}

  /** White space of Unicode, the breaking and the non-breaking, and the separators of ASCII. */
  public static boolean isSpace(int codePoint) {
    return codePoint <= LAST_SPACE && SPACES[codePoint];
  }

  /** The code points of the half-open range. */
  public static String slice(int[] text, int start, int end) {
    return new String(text, start, end - start);
  }
}
