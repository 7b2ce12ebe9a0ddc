package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.model.Evidence;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.Pairs;
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
  private final int count;
  private final Role[] roles;
  private final double[] columns;
  private final double[] breaks;
  private final List<List<Evidence>> evidence = new ArrayList<>();
  private double ledRarity = 1;

  private BoundaryReader(Page page, Pairs pairs) {
    this.page = page;
    this.pairs = pairs;
    this.count = page.lines().size();
    this.roles = new Role[count];
    this.columns = new double[count];
    this.breaks = new double[count];
  }

  /** The decisions for every line of the page that is not blank. */
  public static Seams read(Page page, Pairs pairs) {
    BoundaryReader reader = new BoundaryReader(page, pairs);
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
    Columns widths = Columns.of(lines);
    Habits habits = Habits.usual();
    Chain chain = chain(lines, widths, habits);
    double[] posteriors = chain.posteriors();
    for (int round = 1; round < ROUNDS; round++) {
      habits = learn(lines, widths, habits, posteriors);
      chain = chain(lines, widths, habits);
      posteriors = chain.posteriors();
    }
    ledRarity = Math.min(ledRarity, habits.ledRarity());
    int[] best = chain.best();
    Explanation explanation = new Explanation(page, pairs, LIKELIHOODS, habits);
    for (int i = from; i < to; i++) {
      int at = i - first;
      roles[i] = Role.ALL[best[at] / widths.count()];
      columns[i] = widths.width(best[at] % widths.count());
      breaks[i] = i == count - 1 ? 1 : ending(posteriors, at, widths.count());
    }
    for (int i = from; i < to && i < count - 1; i++) {
      boolean nextDisplay = i + 1 < to ? roles[i + 1] == Role.DISPLAY : false;
      evidence.add(
          explanation.of(
              page.lines().get(i),
              page.lines().get(i + 1),
              columns[i],
              roles[i] == Role.DISPLAY || nextDisplay,
              roles[i].ends()));
    }
    if (to == count) {
      evidence.add(List.of());
    }
  }

  private static double ending(double[] posteriors, int line, int columns) {
    double sum = 0;
    for (Role role : Role.ALL) {
      if (role.ends()) {
        for (int c = 0; c < columns; c++) {
          sum += posteriors[(line * Role.COUNT + role.index()) * columns + c];
        }
      }
    }
    return Math.min(1, sum);
  }

  private Chain chain(List<PageLine> lines, Columns widths, Habits habits) {
    int n = lines.size();
    int k = widths.count();
    double[] emissions = new double[n * Role.COUNT * k];
    double[] ratios = new double[n];
    Fit fit = new Fit(habits.indentLost());
    for (int i = 0; i < n; i++) {
      PageLine line = lines.get(i);
      for (Role role : Role.ALL) {
        double text = LIKELIHOODS.of(line, role);
        for (int c = 0; c < k; c++) {
          emissions[(i * Role.COUNT + role.index()) * k + c] =
              text * fit.of(line, role, widths.width(c));
        }
      }
      if (i + 1 < n) {
        PageLine next = lines.get(i + 1);
        ratios[i] =
            LIKELIHOODS.pairRatio(page, pairs, line, next)
                * LIKELIHOODS.openRatio(line)
                * habits.gapRatio(next)
                * habits.ledRatio(next);
      }
    }
    return new Chain(n, k, emissions, ratios, STEPS);
  }

  private static Habits learn(
      List<PageLine> lines, Columns widths, Habits before, double[] posteriors) {
    Habits.Learner learner = new Habits.Learner();
    Fit fit = new Fit(before.indentLost());
    int k = widths.count();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        learner.boundary(lines.get(i), ending(posteriors, i - 1, k));
      }
      for (int c = 0; c < k - 1; c++) {
        double first = posteriors[(i * Role.COUNT + Role.FIRST.index()) * k + c];
        if (first > 0.2) {
          learner.firstLine(first, fit.lostIndent(lines.get(i), widths.width(c)));
        }
      }
    }
    return learner.learnt();
  }
}
