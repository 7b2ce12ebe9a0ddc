package copydesk.ingest.reading.article;

import java.util.Arrays;

/** Which paragraphs begin a story, and which story each headline line belongs to. */
final class Layout {

  /** Stands inside a story. */
  static final int CROSSHEAD = -1;

  /** Belongs to no story of the page. */
  static final int ALONE = -2;

  private final boolean[] cuts;
  private final int[] homes;
  private final double score;

  /**
   * A layout.
   *
   * @param cuts whether a story begins with each paragraph
   * @param homes for each headline line the first paragraph of its story, or {@link #CROSSHEAD}, or
   *     {@link #ALONE}
   * @param score log-weight; higher is more probable
   */
  Layout(boolean[] cuts, int[] homes, double score) {
    this.cuts = cuts;
    this.homes = homes;
    this.score = score;
  }

  /** Whether a story begins with each paragraph; a copy. */
  boolean[] cuts() {
    return cuts.clone();
  }

  /** Whether a story begins with a paragraph. */
  boolean cuts(int paragraph) {
    return cuts[paragraph];
  }

  /** The first paragraph of a headline line's story, or a mark. */
  int home(int head) {
    return homes[head];
  }

  /** The log-weight. */
  double score() {
    return score;
  }

  /** The paragraph behind the last one of the story that begins with a paragraph. */
  int end(int first) {
    return end(cuts, first);
  }

  /** The paragraph behind the last one of the story that begins with a paragraph. */
  private static int end(boolean[] cuts, int first) {
    int end = first + 1;
    while (end < cuts.length && !cuts[end]) {
      end++;
    }
    return end;
  }

  /** The first paragraphs of all stories. */
  static int[] firsts(boolean[] cuts) {
    int[] firsts = new int[cuts.length];
    int count = 0;
    for (int p = 0; p < cuts.length; p++) {
      if (cuts[p]) {
        firsts[count++] = p;
      }
    }
    return Arrays.copyOf(firsts, count);
  }
}
