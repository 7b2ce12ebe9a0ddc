package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.Words;
import java.util.List;

/** How well each line of a stretch fills each column it may be in. */
final class Fits {

  private final int columns;

  /** By line and column: the line fills the column; it does so behind an indent; it ends short. */
  private final double[] full;

  private final double[] indented;
  private final double[] free;

  private Fits(int columns, double[] full, double[] indented, double[] free) {
    this.columns = columns;
    this.full = full;
    this.indented = indented;
    this.free = free;
  }

  static Fits of(Page page, List<PageLine> lines, Columns columns) {
    int k = columns.count();
    int n = lines.size();
    Fits fits = new Fits(k, new double[n * k], new double[n * k], new double[n * k]);
    for (int i = 0; i < n; i++) {
      PageLine line = lines.get(i);
      double word = i + 1 < n ? Words.first(page, lines.get(i + 1)) : 0;
      for (int c = 0; c < k; c++) {
        double width = columns.width(c);
        fits.full[i * k + c] = Fit.full(line, word, width);
        fits.indented[i * k + c] = Fit.indented(line, word, width);
        fits.free[i * k + c] = Fit.free(line, width);
      }
    }
    return fits;
  }

  /** The same in some of the columns. */
  Fits only(int[] kept) {
    return new Fits(kept.length, only(full, kept), only(indented, kept), only(free, kept));
  }

  private double[] only(double[] values, int[] kept) {
    double[] only = new double[values.length / columns * kept.length];
    int at = 0;
    for (int row = 0; row < values.length; row += columns) {
      for (int column : kept) {
        only[at++] = values[row + column];
      }
    }
    return only;
  }

  int columns() {
    return columns;
  }

  /**
   * By role, line and column, a display line being left out: it may have any width.
   *
   * @param lost share of first lines that lost their indents
   */
  double[][] byRole(double lost) {
    double[] first = new double[full.length];
    for (int at = 0; at < first.length; at++) {
      first[at] = lost * indented[at] + (1 - lost) * full[at];
    }
    double[][] byRole = new double[Role.COUNT][];
    byRole[Role.FIRST.index()] = first;
    byRole[Role.INSIDE.index()] = full;
    byRole[Role.LAST.index()] = free;
    byRole[Role.SINGLE.index()] = free;
    return byRole;
  }

  /** The probability that a first line in a column lost its indent. */
  double lost(int line, int column, double lost) {
    int at = line * columns + column;
    double without = lost * indented[at];
    return without / (without + (1 - lost) * full[at]);
  }
}
