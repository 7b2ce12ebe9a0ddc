package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.Script;

/** How well the width of a line fits a column, as a density over full-width units. */
final class Fit {

  /** Width that display lines and lines outside columns are spread over. */
  private static final double SPREAD = 50;

  /** The density where a width says nothing. */
  static final double ANYWHERE = 1 / SPREAD;

  /** Share of filled lines that fit no rule: wraps around pictures, glyphs lost in extraction. */
  private static final double STRAY = 0.04;

  /** By how much a last line may stick out of its column. */
  private static final double OVERHANG = 1.5;

  private Fit() {}

  /** A line that fills its column. */
  static double full(PageLine line, double column) {
    if (Double.isInfinite(column)) {
      return ANYWHERE;
    }
    double sigma = line.script() == Script.HAN ? 0.8 : Math.max(0.7, 0.045 * column);
    double z = (Columns.natural(line) - column) / sigma;
    double bell = Math.abs(z) > 6 ? 0 : Math.exp(-0.5 * z * z) / (sigma * 2.5066);
    return (1 - STRAY) * bell + STRAY / SPREAD;
  }

  /** A line that fills its column behind an indent, the indent being lost. */
  static double indented(PageLine line, double column) {
    return full(line, column - indent(line));
  }

  /** A line that may end anywhere in its column. */
  static double free(PageLine line, double column) {
    if (Double.isInfinite(column)) {
      return ANYWHERE;
    }
    return Columns.natural(line) <= column + OVERHANG
        ? 1 / (column + OVERHANG)
        : 0.1 * full(line, column);
  }

  /** Two characters in Chinese; about one and a half in Latin text. */
  private static double indent(PageLine line) {
    return line.script() == Script.HAN ? 2 : 1.5;
  }
}
