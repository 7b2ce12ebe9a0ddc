package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.language.Vocabulary;
import copydesk.ingest.reading.model.Evidence;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.Pairs;
import copydesk.ingest.reading.page.Words;
import java.util.ArrayList;
import java.util.List;

/** Decides the boundaries of a page. */
public final class BoundaryReader {

  /** Lines decided together. Longer pages are read in overlapping stretches, in linear time. */
  private static final int STRETCH = 1024;

  private static final int OVERLAP = 64;

  /** Rounds of deciding and learning the page's habits from it. */
  private static final int ROUNDS = 3;

  private static final Likelihoods LIKELIHOODS = new Likelihoods(Weights.BUILT_IN);
  private static final Steps STEPS = new Steps(Weights.BUILT_IN);

  private final Page page;
  private final Pairs pairs;
  private final Vocabulary vocabulary;
  private final int count;
  private final Role[] roles;
  private final double[] columns;
  private final double[] breaks;
  private final List<List<Evidence>> evidence = new ArrayList<>();
  private double ledRarity = 1;

  private BoundaryReader(Page page, Pairs pairs, Vocabulary vocabulary) {
    this.page = page;
    this.pairs = pairs;
    this.vocabulary = vocabulary;
    this.count = page.lines().size();
    this.roles = new Role[count];
    this.columns = new double[count];
    this.breaks = new double[count];
  }

  /** The decisions for every line of the page that is not blank. */
  public static Seams read(Page page, Pairs pairs, Vocabulary vocabulary) {
    BoundaryReader reader = new BoundaryReader(page, pairs, vocabulary);
    for (int from = 0; from < reader.count; from += STRETCH) {
      reader.stretch(from, Math.min(reader.count, from + STRETCH));
    }
    return new Seams(
        reader.roles, reader.columns, reader.breaks, reader.evidence, reader.ledRarity);
  }

  private void stretch(int from, int to) {
    int first = Math.max(0, from - OVERLAP);
    int last = Math.min(count, to + OVERLAP);
    List<PageLine> lines = page.lines().subList(first, last);
    Emissions emissions =
        new Emissions(page, pairs, vocabulary, LIKELIHOODS, lines, Columns.of(lines));
    Habits habits = Habits.usual();
    Chain chain = emissions.chain(habits, STEPS);
    double[] posteriors = chain.posteriors();
    for (int round = 1; round < ROUNDS; round++) {
      Habits learnt = emissions.learn(habits, posteriors);
      if (learnt.isNear(habits)) {
        break;
      }
      habits = learnt;
      emissions = emissions.narrowed(posteriors);
      chain = emissions.chain(habits, STEPS);
      posteriors = chain.posteriors();
    }
    Columns widths = emissions.columns();
    ledRarity = Math.min(ledRarity, habits.ledRarity());
    int[] best = chain.best();
    Explanation explanation =
        new Explanation(page, pairs, vocabulary, LIKELIHOODS, habits, emissions.capitals());
    for (int i = from; i < to; i++) {
      int at = i - first;
      roles[i] = Role.ALL[best[at] / widths.count()];
      columns[i] = widths.width(best[at] % widths.count());
      breaks[i] = i == count - 1 ? 1 : emissions.ending(posteriors, at);
    }
    for (int i = from; i < to && i < count - 1; i++) {
      boolean nextDisplay = i + 1 < to ? roles[i + 1] == Role.DISPLAY : false;
      evidence.add(
          explanation.of(
              page.lines().get(i),
              page.lines().get(i + 1),
              i + 2 < count ? Words.first(page, page.lines().get(i + 2)) : 0,
              columns[i],
              roles[i] == Role.DISPLAY || nextDisplay,
              roles[i].ends()));
    }
    if (to == count) {
      evidence.add(List.of());
    }
  }
}
