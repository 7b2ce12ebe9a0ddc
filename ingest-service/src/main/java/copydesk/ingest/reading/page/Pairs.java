package copydesk.ingest.reading.page;

import copydesk.ingest.text.CodePoints;
import java.util.Arrays;

/**
 * The pairs of neighbouring characters that stand inside the lines of a page. A pair that a line
 * break would make, and that stands elsewhere on the page, is likely a word.
 */
public final class Pairs {

  private final long[] sorted;

  private Pairs(long[] sorted) {
    this.sorted = sorted;
  }

  /** The pairs of Chinese characters inside lines; white space between two is looked over. */
  public static Pairs of(Page page) {
    long[] pairs = new long[Math.max(1, page.length())];
    int count = 0;
    for (PageLine line : page.lines()) {
      int before = 0;
      for (int i = line.start(); i < line.end(); i++) {
        int c = page.at(i);
        if (Glyphs.isHan(c)) {
          if (before != 0) {
            pairs[count++] = pair(before, c);
          }
          before = c;
        } else if (!CodePoints.isSpace(c)) {
          before = 0;
        }
      }
    }
    long[] sorted = Arrays.copyOf(pairs, count);
    Arrays.sort(sorted);
    return new Pairs(sorted);
  }

  /** Whether the two stand side by side somewhere inside a line. */
  public boolean contains(int first, int second) {
    return Arrays.binarySearch(sorted, pair(first, second)) >= 0;
  }

  private static long pair(int first, int second) {
    return ((long) first << 32) | second;
  }
}
