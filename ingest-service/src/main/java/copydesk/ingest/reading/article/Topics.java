package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.page.LongCounts;
import copydesk.ingest.reading.page.LongSet;
import copydesk.ingest.reading.page.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the display lines of a scene share with ranges of its paragraphs, words that few stretches
 * of the page use counting most. Ranges are half-open and by paragraph.
 */
final class Topics {

  /** A range's first paragraphs say what a story is about. */
  private static final int LEAD = 2;

  private static final double BODY_SHARE = 0.6;

  /** Paragraphs on either side that are compared where two might belong to different stories. */
  private static final int CONTEXT = 2;

  /** Share of terms that a story's halves and two stories have in common, about halfway. */
  private static final double USUAL_SHARE = 0.06;

  /** Terms of a context of usual size. */
  private static final double USUAL_SIZE = 250;

  /** Terms that are taken to be shared as usual, so that a few words do not say much. */
  private static final double PRIOR = 25;

  /** Terms below which a comparison says less. */
  private static final double FEW = 60;

  /** Share of the paragraphs beyond which a term says nothing. */
  private static final double COMMON = 0.4;

  private final List<Terms> paragraphs = new ArrayList<>();

  /** By display line and term: the paragraphs that say it, in order. */
  private final List<int[][]> said = new ArrayList<>();

  private final List<double[]> rarity = new ArrayList<>();

  /** Overlaps that were asked for, by start and end of the range and by display line. */
  private final double[][][] known;

  /** In how many paragraphs a term is said. */
  private final LongCounts spread;

  private final double common;

  /** For each paragraph, which stretch between display lines it stands in. */
  private final int[] stretch;

  /**
   * The topics of a scene.
   *
   * @param stretch for each paragraph, which stretch between display lines it stands in
   */
  Topics(Page page, List<Draft> bodies, List<Draft> displays, int[] stretch) {
    for (Draft body : bodies) {
      paragraphs.add(Terms.of(page, List.of(body)));
    }
    spread = new LongCounts(paragraphs.stream().mapToInt(Terms::size).sum());
    for (Terms terms : paragraphs) {
      for (int t = 0; t < terms.size(); t++) {
        spread.add(terms.term(t));
      }
    }
    this.stretch = stretch.clone();
    this.known = new double[bodies.size()][][];
    common = Math.max(4, COMMON * paragraphs.size());
    int stretches = bodies.isEmpty() ? 0 : stretch[stretch.length - 1] + 1;
    for (Draft display : displays) {
      Terms terms = Terms.of(page, List.of(display));
      int[][] places = new int[terms.size()][];
      double[] rare = new double[terms.size()];
      for (int t = 0; t < terms.size(); t++) {
        places[t] = saying(terms.term(t));
        int spread = 0;
        int last = -1;
        for (int place : places[t]) {
          spread += stretch[place] == last ? 0 : 1;
          last = stretch[place];
        }
        rare[t] = Math.log(1 + (stretches + 1.0) / (spread + 0.5));
      }
      said.add(places);
      rarity.add(rare);
    }
  }

  private int[] saying(long term) {
    int[] places = new int[paragraphs.size()];
    int count = 0;
    for (int p = 0; p < places.length; p++) {
      if (paragraphs.get(p).contains(term)) {
        places[count++] = p;
      }
    }
    return Arrays.copyOf(places, count);
  }

  /** How much of a display line is said in a range of paragraphs, 0 to 1. */
  double overlap(int display, int from, int to) {
    if (known[from] == null) {
      known[from] = new double[paragraphs.size() + 1][];
    }
    double[] row = known[from][to];
    if (row == null) {
      row = new double[said.size()];
      Arrays.fill(row, -1);
      known[from][to] = row;
    }
    if (row[display] < 0) {
      row[display] = reckon(display, from, to);
    }
    return row[display];
  }

  private double reckon(int display, int from, int to) {
    int[][] places = said.get(display);
    double[] rare = rarity.get(display);
    double total = 0;
    double shared = 0;
    for (int t = 0; t < places.length; t++) {
      total += rare[t];
      int at = Arrays.binarySearch(places[t], from);
      int first = at >= 0 ? at : -at - 1;
      if (first < places[t].length && places[t][first] < to) {
        shared += places[t][first] < from + LEAD ? rare[t] : BODY_SHARE * rare[t];
      }
    }
    return total == 0 ? 0 : shared / total;
  }

  /** Share of some terms, 0 to 1, that a range of paragraphs has. */
  double share(Terms terms, int from, int to) {
    int shared = 0;
    for (int t = 0; t < terms.size(); t++) {
      for (int p = from; p < to; p++) {
        if (paragraphs.get(p).contains(terms.term(t))) {
          shared++;
          break;
        }
      }
    }
    return shared / (double) Math.max(1, terms.size());
  }

  /** From -1, the paragraphs before and behind a cut speak of one thing, to 1. */
  double apartness(int cut) {
    LongSet above = new LongSet(256);
    int from = cut - 1;
    while (from > 0 && cut - from < CONTEXT && stretch[from - 1] == stretch[cut - 1]) {
      from--;
    }
    int to = cut + 1;
    while (to < stretch.length && to - cut < CONTEXT && stretch[to] == stretch[cut]) {
      to++;
    }
    int aboveSize = rare(above, from, cut, null)[0];
    LongSet below = new LongSet(256);
    int[] found = rare(below, cut, to, above);
    int smaller = Math.min(aboveSize, found[0]);
    // Two texts of one matter share the more of their words the longer they are.
    double usual = USUAL_SHARE * Math.sqrt(Math.max(1, Math.max(aboveSize, found[0])) / USUAL_SIZE);
    double share = (found[1] + PRIOR * usual) / (smaller + PRIOR);
    double telling = Math.min(1, smaller / FEW);
    return telling * Math.max(-1, Math.min(1, (usual - share) / usual));
  }

  /**
   * Adds what is said in few paragraphs of the page; how much that is, and how much is in other.
   */
  private int[] rare(LongSet into, int from, int to, LongSet other) {
    int size = 0;
    int shared = 0;
    for (int p = from; p < to; p++) {
      Terms terms = paragraphs.get(p);
      for (int t = 0; t < terms.size(); t++) {
        long term = terms.term(t);
        if (spread.of(term) <= common && into.add(term)) {
          size++;
          shared += other != null && other.contains(term) ? 1 : 0;
        }
      }
    }
    return new int[] {size, shared};
  }
}
