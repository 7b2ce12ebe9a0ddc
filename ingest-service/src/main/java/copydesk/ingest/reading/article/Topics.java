package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.page.LongSet;
import copydesk.ingest.reading.page.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the display lines of a scene share with ranges of its paragraphs, words that few stretches
 * of the page use counting most. Ranges are half-open and by paragraph.
 */
final class Topics {

  /** A range's first paragraphs say what a story is about. */
  private static final int LEAD = 2;

  private static final double BODY_SHARE = 0.6;

  /** Paragraphs on either side that are compared where two might belong to different stories. */
  private static final int CONTEXT = 3;

  /** Share of terms that a story's halves and two stories have in common, about halfway. */
  private static final double USUAL_SHARE = 0.09;

  private final List<Terms> paragraphs = new ArrayList<>();

  /** By display line and term: the paragraphs that say it, in order. */
  private final List<int[][]> said = new ArrayList<>();

  private final List<double[]> rarity = new ArrayList<>();
  private final Map<Long, double[]> known = new HashMap<>();

  /**
   * The topics of a scene.
   *
   * @param stretch for each paragraph, which stretch between display lines it stands in
   */
  Topics(Page page, List<Draft> bodies, List<Draft> displays, int[] stretch) {
    for (Draft body : bodies) {
      paragraphs.add(Terms.of(page, List.of(body)));
    }
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
    double[] row =
        known.computeIfAbsent(
            ((long) from << 32) | to,
            key -> {
              double[] fresh = new double[said.size()];
              Arrays.fill(fresh, -1);
              return fresh;
            });
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
    int aboveSize = 0;
    for (int p = Math.max(0, cut - CONTEXT); p < cut; p++) {
      Terms terms = paragraphs.get(p);
      for (int t = 0; t < terms.size(); t++) {
        aboveSize += above.add(terms.term(t)) ? 1 : 0;
      }
    }
    LongSet below = new LongSet(256);
    int belowSize = 0;
    int shared = 0;
    for (int p = cut; p < Math.min(paragraphs.size(), cut + CONTEXT); p++) {
      Terms terms = paragraphs.get(p);
      for (int t = 0; t < terms.size(); t++) {
        if (below.add(terms.term(t))) {
          belowSize++;
          shared += above.contains(terms.term(t)) ? 1 : 0;
        }
      }
    }
    double share = shared / (double) Math.max(1, Math.min(aboveSize, belowSize));
    return Math.max(-1, Math.min(1, (USUAL_SHARE - share) / USUAL_SHARE));
  }
}
