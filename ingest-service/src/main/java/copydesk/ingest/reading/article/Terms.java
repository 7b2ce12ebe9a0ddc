package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.LongSet;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.text.CodePoints;
import java.util.Arrays;
import java.util.Collection;

/**
 * What a text is about: its pairs of Chinese characters and its longer Latin words, each once.
 * Headlines repeat the words of their stories, so shared terms say which belong together.
 */
public final class Terms {

  private static final int SHORTEST_WORD = 4;

  private final long[] terms;
  private final LongSet set;

  private Terms(long[] terms, LongSet set) {
    this.terms = terms;
    this.set = set;
  }

  /** The terms of some blocks together. */
  public static Terms of(Page page, Collection<Draft> drafts) {
    long[] terms = all(page, drafts);
    LongSet set = new LongSet(terms.length / 2);
    int distinct = 0;
    for (long term : terms) {
      if (set.add(term)) {
        terms[distinct++] = term;
      }
    }
    return new Terms(Arrays.copyOf(terms, distinct), set);
  }

  /** The terms of some blocks in their order, as often as they stand there. */
  static long[] all(Page page, Collection<Draft> drafts) {
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
    return Arrays.copyOf(terms, count);
  }

  /** Share of what the shorter of two texts says that the other says too, 0 to 1. */
  public static double shared(Terms first, Terms second) {
    int shared = 0;
    for (int t = 0; t < second.size(); t++) {
      shared += first.contains(second.term(t)) ? 1 : 0;
    }
    return shared / (double) Math.max(4, Math.min(first.size(), second.size()));
  }

  boolean contains(long term) {
    return set.contains(term);
  }

  int size() {
    return terms.length;
  }

  long term(int index) {
    return terms[index];
  }
}
