package copydesk.ingest.reading.page;

import copydesk.ingest.text.CodePoints;

/**
 * The pairs of neighbouring characters that stand inside the lines of a page. A pair that a line
 * break would make, and that stands elsewhere on the page, is likely a word.
 */
public final class Pairs {

  private final LongSet pairs;

  private Pairs(LongSet pairs) {
    this.pairs = pairs;
  }

  /** The pairs of Chinese characters inside lines; white space between two is looked over. */
  public static Pairs of(Page page) {
    LongSet pairs = new LongSet(page.length() / 4);
    for (PageLine line : page.lines()) {
      int before = 0;
      for (int i = line.start(); i < line.end(); i++) {
        int c = page.at(i);
        if (Glyphs.isHan(c)) {
          if (before != 0) {
            pairs.add(pair(before, c));
          }
          before = c;
        } else if (!CodePoints.isSpace(c)) {
          before = 0;
        }
      }
    }
    return new Pairs(pairs);
  }

  /** Whether the two stand side by side somewhere inside a line. */
  public boolean contains(int first, int second) {
    return pairs.contains(pair(first, second));
  }

  private static long pair(int first, int second) {
    return ((long) first << 32) | second;
  }
}
