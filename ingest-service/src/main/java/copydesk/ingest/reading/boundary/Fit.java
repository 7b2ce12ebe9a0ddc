package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.Script;

/** How well the width of a line fits a role in a column, as a density over full-width units. */
final class Fit {

  /** Width that display lines and lines outside columns are spread over. */
  private static final double SPREAD = 50;

  /** Share of filled lines that fit no rule: wraps around pictures, glyphs lost in extraction. */
  private static final double STRAY = 0.04;

  private final double indentLost;

  Fit(double indentLost) {
    this.indentLost = indentLost;
  }

  double of(PageLine line, Role role, double column) {
    if (role == Role.DISPLAY) {
      return 1 / SPREAD;
    }
    if (Double.isInfinite(column)) {
      return 1 / SPREAD;
    }
    double width = Columns.natural(line);
    return switch (role) {
      case FIRST ->
          indentLost * full(line, width, column - indent(line))
              + (1 - indentLost) * full(line, width, column);
      case INSIDE -> full(line, width, column);
      case LAST, SINGLE ->
          width <= column + 1.5 ? 1 / (column + 1.5) : full(line, width, column) * 0.1;
      case DISPLAY -> 1 / SPREAD;
    };
  }

  /** Probability that a line, if it is a first line, is short by an indent. */
  double lostIndent(PageLine line, double column) {
    if (Double.isInfinite(column)) {
      return indentLost;
    }
    double width = Columns.natural(line);
    double lost = indentLost * full(line, width, column - indent(line));
    double kept = (1 - indentLost) * full(line, width, column);
    return lost / (lost + kept);
  }

  /** Two characters in Chinese; about one and a half in Latin text. */
  static double indent(PageLine line) {
    return line.script() == Script.HAN ? 2 : 1.5;
  }

  private static double full(PageLine line, double width, double column) {
    double sigma = line.script() == Script.HAN ? 0.8 : Math.max(0.7, 0.045 * column);
    double z = (width - column) / sigma;
    double bell = Math.exp(-0.5 * z * z) / (sigma * 2.5066);
    return (1 - STRAY) * bell + STRAY / SPREAD;
  }
}
