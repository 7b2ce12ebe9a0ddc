package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.language.Vocabulary;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.Pairs;
import copydesk.ingest.reading.page.Words;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The probabilities of a stretch of lines. What does not depend on the page's habits is worked out
 * once, so that learning the habits costs little.
 */
final class Emissions {

  /** Lines that a column must hold, by their probabilities, to be looked at again. */
  private static final double HELD = 0.1;

  /** Probability of a first line from which on habits are learnt of it. */
  private static final double LIKELY = 0.2;

  private final List<PageLine> lines;
  private final Columns columns;
  private final Fits fits;

  /** By line and role. */
  private final double[] texts;

  /** By line: what is seen between it and the next, without the page's habits. */
  private final double[] between;

  private final double capitals;

  Emissions(
      Page page,
      Pairs pairs,
      Vocabulary vocabulary,
      Likelihoods likelihoods,
      List<PageLine> lines,
      Columns columns) {
    this.lines = lines;
    this.columns = columns;
    this.fits = Fits.of(page, lines, columns);
    int n = lines.size();
    texts = new double[n * Role.COUNT];
    between = new double[n];
    capitals = Words.capitals(page, lines);
    for (int i = 0; i < n; i++) {
      PageLine line = lines.get(i);
      for (Role role : Role.ALL) {
        texts[i * Role.COUNT + role.index()] = likelihoods.of(line, role, capitals);
      }
      if (i + 1 < n) {
        between[i] =
            likelihoods.pairRatio(page, pairs, line, lines.get(i + 1))
                * likelihoods.cutRatio(vocabulary.cut(line, lines.get(i + 1)))
                * likelihoods.openRatio(line)
                * likelihoods.sentenceRatio(line, lines.get(i + 1), capitals)
                * likelihoods.parallelRatio(page, line, lines.get(i + 1));
      }
    }
  }

  private Emissions(Emissions all, int[] kept) {
    this.lines = all.lines;
    this.columns = all.columns.only(kept);
    this.fits = all.fits.only(kept);
    this.texts = all.texts;
    this.between = all.between;
    this.capitals = all.capitals;
  }

  /**
   * The same lines in the columns that a chain found lines in. Most candidates are chance, and a
   * chain takes time for each of them.
   */
  Emissions narrowed(double[] posteriors) {
    int k = columns.count();
    double[] held = new double[k];
    for (int at = 0; at < posteriors.length; at += k) {
      for (int c = 0; c < k; c++) {
        held[c] += posteriors[at + c];
      }
    }
    int[] kept = IntStream.range(0, k).filter(c -> c == k - 1 || held[c] >= HELD).toArray();
    return kept.length == k ? this : new Emissions(this, kept);
  }

  /** The columns the lines may be in. */
  Columns columns() {
    return columns;
  }

  /** Share of the page's words that begin with a capital. */
  double capitals() {
    return capitals;
  }

  /** The chain of the lines on a page of these habits. */
  Chain chain(Habits habits, Steps steps) {
    int n = lines.size();
    double[] ratios = new double[n];
    for (int i = 0; i + 1 < n; i++) {
      PageLine next = lines.get(i + 1);
      ratios[i] =
          between[i] * habits.gapRatio(next) * habits.leadRatio(next) * habits.blockRatio(next);
    }
    return new Chain(texts, fits.byRole(habits.indentLost()), columns.count(), ratios, steps);
  }

  /** The habits that show in what a chain found. */
  Habits learn(Habits before, double[] posteriors) {
    Habits.Learner learner = new Habits.Learner();
    int k = columns.count();
    double lost = before.indentLost();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        learner.boundary(lines.get(i), ending(posteriors, i - 1));
      }
      for (int c = 0; c < k - 1; c++) {
        double first = posteriors[(i * Role.COUNT + Role.FIRST.index()) * k + c];
        if (first > LIKELY) {
          learner.firstLine(first, fits.lost(i, c, lost));
        }
      }
    }
    return learner.learnt();
  }

  /** Probability that a unit ends with a line. */
  double ending(double[] posteriors, int line) {
    int k = columns.count();
    double sum = 0;
    for (Role role : Role.ALL) {
      if (role.ends()) {
        int at = (line * Role.COUNT + role.index()) * k;
        for (int c = 0; c < k; c++) {
          sum += posteriors[at + c];
        }
      }
    }
    return Math.min(1, sum);
  }
}
