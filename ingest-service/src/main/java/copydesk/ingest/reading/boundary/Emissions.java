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

  private final List<PageLine> lines;
  private final Columns columns;

  /** By line and role. */
  private final double[] texts;

  /** By line and column: the line fills the column; it does so behind an indent; it ends short. */
  private final double[] full;

  private final double[] indented;
  private final double[] free;

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
    int n = lines.size();
    int k = columns.count();
    texts = new double[n * Role.COUNT];
    full = new double[n * k];
    indented = new double[n * k];
    free = new double[n * k];
    between = new double[n];
    capitals = Words.capitals(page, lines);
    for (int i = 0; i < n; i++) {
      PageLine line = lines.get(i);
      for (Role role : Role.ALL) {
        texts[i * Role.COUNT + role.index()] = likelihoods.of(line, role, capitals);
      }
      double word = i + 1 < n ? Words.first(page, lines.get(i + 1)) : 0;
      for (int c = 0; c < k; c++) {
        full[i * k + c] = Fit.full(line, word, columns.width(c));
        indented[i * k + c] = Fit.indented(line, word, columns.width(c));
        free[i * k + c] = Fit.free(line, columns.width(c));
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
    this.texts = all.texts;
    this.between = all.between;
    this.capitals = all.capitals;
    int k = all.columns.count();
    this.full = only(all.full, k, kept);
    this.indented = only(all.indented, k, kept);
    this.free = only(all.free, k, kept);
  }

  private static double[] only(double[] values, int columns, int[] kept) {
    double[] only = new double[values.length / columns * kept.length];
    int at = 0;
    for (int row = 0; row < values.length; row += columns) {
      for (int column : kept) {
        only[at++] = values[row + column];
      }
    }
    return only;
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
    int k = columns.count();
    double[] emissions = new double[n * Role.COUNT * k];
    double[] ratios = new double[n];
    double lost = habits.indentLost();
    for (int i = 0; i < n; i++) {
      int at = i * Role.COUNT;
      for (int c = 0; c < k; c++) {
        int f = i * k + c;
        double first = lost * indented[f] + (1 - lost) * full[f];
        emissions[(at + Role.FIRST.index()) * k + c] = texts[at + Role.FIRST.index()] * first;
        emissions[(at + Role.INSIDE.index()) * k + c] = texts[at + Role.INSIDE.index()] * full[f];
        emissions[(at + Role.LAST.index()) * k + c] = texts[at + Role.LAST.index()] * free[f];
        emissions[(at + Role.SINGLE.index()) * k + c] = texts[at + Role.SINGLE.index()] * free[f];
        emissions[(at + Role.DISPLAY.index()) * k + c] =
            texts[at + Role.DISPLAY.index()] * Fit.ANYWHERE;
      }
      if (i + 1 < n) {
        PageLine next = lines.get(i + 1);
        ratios[i] =
            between[i] * habits.gapRatio(next) * habits.leadRatio(next) * habits.blockRatio(next);
      }
    }
    return new Chain(n, k, emissions, ratios, steps);
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
        if (first > 0.2) {
          double short1 = lost * indented[i * k + c];
          learner.firstLine(first, short1 / (short1 + (1 - lost) * full[i * k + c]));
        }
      }
    }
    return learner.learnt();
  }

  /** Probability that a unit ends with a line. */
  double ending(double[] posteriors, int line) {
    double sum = 0;
    for (Role role : Role.ALL) {
      if (role.ends()) {
        for (int c = 0; c < columns.count(); c++) {
          sum += posteriors[(line * Role.COUNT + role.index()) * columns.count() + c];
        }
      }
    }
    return Math.min(1, sum);
  }
}
