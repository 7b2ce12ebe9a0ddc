package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.page.Page;
import java.util.ArrayList;
import java.util.List;

/** How much of what a headline or caption says a story says too, rare words counting most. */
final class Overlap {

  /** Stories looked at on either side, so that a page of any length is read in linear time. */
  static final int REACH = 10;

  private static final double BODY_SHARE = 0.6;

  private final Page page;
  private final List<Terms> leads = new ArrayList<>();
  private final List<Terms> bodies = new ArrayList<>();

  Overlap(Page page, List<Story> stories) {
    this.page = page;
    for (Story story : stories) {
      leads.add(Terms.of(page, story.lead()));
      bodies.add(Terms.of(page, story.body()));
    }
  }

  /**
   * The overlaps of a display line with the stories {@code from} to {@code to}, each 0 to 1.
   *
   * @param to exclusive
   */
  double[] with(Draft display, int from, int to) {
    Terms terms = Terms.of(page, List.of(display));
    double[] overlaps = new double[to - from];
    double total = 0;
    for (int t = 0; t < terms.size(); t++) {
      long term = terms.term(t);
      int stories = 0;
      for (int s = from; s < to; s++) {
        stories += bodies.get(s).contains(term) ? 1 : 0;
      }
      double rarity = Math.log(1 + (to - from + 1.0) / (stories + 0.5));
      total += rarity;
      for (int s = from; stories > 0 && s < to; s++) {
        if (leads.get(s).contains(term)) {
          overlaps[s - from] += rarity;
        } else if (bodies.get(s).contains(term)) {
          overlaps[s - from] += BODY_SHARE * rarity;
        }
      }
    }
    for (int s = 0; s < overlaps.length; s++) {
      overlaps[s] = total == 0 ? 0 : overlaps[s] / total;
    }
    return overlaps;
  }
}
