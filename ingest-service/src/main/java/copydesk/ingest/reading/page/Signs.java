package copydesk.ingest.reading.page;

/**
 * Which kinds of telling signs a line has, looked up in one walk over it. The formulas are patterns
 * that cost; most lines lack the signs without which none can match.
 */
final class Signs {

  /** Without one of these a line is no credit. */
  static final int SHOOTING = 1;

  /** Without one of these it does not name the day of the issue, or who made the page. */
  static final int EDITING = 2;

  /** Without one of these it is no byline. */
  static final int WRITING = 4;

  /** White space in a label that is spread. */
  static final int SPACED = 8;

  /** Without these a line names no date in letters. */
  static final int DATED = 16;

  /** By UTF-16 unit. */
  private static final byte[] KINDS = new byte[1 << 16];

  static {
    add(SHOOTING, "摄攝图圖影");
    add(EDITING, "星农農责責校版美周週编編值");
    add(WRITING, "者员員稿影辑輯生□■●◆");
    add(SPACED, " \t\u000B\f\u3000");
    add(DATED, "0123456789國编編式校版組组責责");
  }

  private Signs() {}

  private static void add(int kind, String signs) {
    signs.chars().forEach(sign -> KINDS[sign] |= (byte) kind);
  }

  /** The kinds of a line's signs, together. */
  static int of(String line) {
    int kinds = 0;
    for (int i = 0; i < line.length(); i++) {
      kinds |= KINDS[line.charAt(i)];
    }
    return kinds;
  }

  /** Whether all of some kinds are among others. */
  static boolean has(int kinds, int wanted) {
    return (kinds & wanted) == wanted;
  }
}
