package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
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

  private final Sayings sayings;

  /** By term: the last count in which it was met. */
  private final int[] met;

  private int round;

  /** By display line and term: the paragraphs that say it, in order. */
  private final List<int[][]> said = new ArrayList<>();

  private final List<double[]> rarity = new ArrayList<>();

  /** Overlaps that were asked for, by start and end of the range and by display line. */
  private final double[][][] known;

  private final double common;

  /** For each paragraph, which stretch between display lines it stands in. */
  private final int[] stretch;

  /**
   * The topics of a scene.
   *
   * @param stretch for each paragraph, which stretch between display lines it stands in
   */
  Topics(Page page, List<Draft> bodies, List<Draft> displays, int[] stretch) {
    sayings = new Sayings(page, bodies);
    met = new int[sayings.size()];
    this.stretch = stretch.clone();
    this.known = new double[bodies.size()][][];
    common = Math.max(4, COMMON * bodies.size());
    int stretches = bodies.isEmpty() ? 0 : stretch[stretch.length - 1] + 1;
    for (Draft display : displays) {
      Terms terms = Terms.of(page, List.of(display));
      int[][] places = new int[terms.size()][];
      double[] rare = new double[terms.size()];
      for (int t = 0; t < terms.size(); t++) {
        places[t] = sayings.saying(terms.term(t));
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

  /** How much of a display line is said in a range of paragraphs, 0 to 1. */
  double overlap(int display, int from, int to) {
    if (known[from] == null) {
      known[from] = new double[stretch.length + 1][];
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
      int first = Sayings.first(places[t], from);
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
      shared += Sayings.isSaid(sayings.saying(terms.term(t)), from, to) ? 1 : 0;
    }
    return shared / (double) Math.max(1, terms.size());
  }

  /** From -1, the paragraphs before and behind a cut speak of one thing, to 1. */
  double apartness(int cut) {
    int from = cut - 1;
    while (from > 0 && cut - from < CONTEXT && stretch[from - 1] == stretch[cut - 1]) {
      from--;
    }
    int to = cut + 1;
    while (to < stretch.length && to - cut < CONTEXT && stretch[to] == stretch[cut]) {
      to++;
    }
    int above = 0;
    int below = 0;
    int shared = 0;
    round++;
    for (int p = from; p < to; p++) {
      if (p == cut) {
        round++; // What was met above may be met below again.
      }
      for (int term : sayings.of(p)) {
        int[] places = sayings.places(term);
        if (places.length > common || met[term] == round) {
          continue;
        }
        met[term] = round;
        if (p < cut) {
          above++;
        } else {
          below++;
          shared += Sayings.isSaid(places, from, cut) ? 1 : 0;
        }
      }
    }
    int smaller = Math.min(above, below);
    // Two texts of one matter share the more of their words the longer they are.
    double usual = USUAL_SHARE * Math.sqrt(Math.max(1, Math.max(above, below)) / USUAL_SIZE);
    double share = (shared + PRIOR * usual) / (smaller + PRIOR);
    double telling = Math.min(1, smaller / FEW);
    return telling * Math.max(-1, Math.min(1, (usual - share) / usual));
  }
}
