package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.text.CodePoints;
import java.util.Arrays;
import java.util.Collection;

/**
 * What a text is about: its pairs of Chinese characters and its longer Latin words, each once.
 * Headlines repeat the words of their stories, so shared terms say which belong together.
 */
final class Terms {

  private static final int SHORTEST_WORD = 4;

  private final long[] sorted;

  private Terms(long[] sorted) {
    this.sorted = sorted;
  }

  static Terms of(Page page, Collection<Draft> drafts) {
    int length = drafts.stream().mapToInt(Draft::length).sum();
    long[] terms = new long[length + 1];
    int count = 0;
    for (Draft draft : drafts) {
      int before = 0;
      long word = 0;
      int letters = 0;
      for (Segment segment : draft.segments()) {
        for (int i = segment.start(); i < segment.end(); i++) {
          int c = page.at(i);
          if (Glyphs.isLatin(c)) {
            word = word * 31 + Character.toLowerCase(c);
            letters++;
            before = 0;
            continue;
          }
          if (letters >= SHORTEST_WORD) {
            terms[count++] = word | Long.MIN_VALUE;
          }
          word = 0;
          letters = 0;
          if (Glyphs.isHan(c)) {
            if (before != 0) {
              terms[count++] = ((long) before << 32) | c;
            }
            before = c;
          } else if (!CodePoints.isSpace(c)) {
            before = 0;
          }
        }
      }
      if (letters >= SHORTEST_WORD) {
        terms[count++] = word | Long.MIN_VALUE;
      }
    }
    return new Terms(Arrays.stream(terms, 0, count).sorted().distinct().toArray());
  }

  boolean contains(long term) {
    return Arrays.binarySearch(sorted, term) >= 0;
  }

  int size() {
    return sorted.length;
  }

  long term(int index) {
    return sorted[index];
  }
}
