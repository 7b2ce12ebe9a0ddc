package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.End;
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

  /** A line that a paragraph goes on behind, and that is in no column, is at least this wide. */
  private static final double SHORTEST_UNSET = 40;

  /** By how much likelier a line of text that was never set is a whole paragraph, or ends one. */
  private static final double WHOLE = 3;

  /** Room that a hyphenated line may leave: a syllable or two. */
  private static final double HYPHENATED = 2.5;

  private Fit() {}

  /**
   * A line that fills its column.
   *
   * @param word width of the first word of the next line, with a space; words of alphabets are not
   *     cut, so a line is full when that word had no room in it
   */
  static double full(PageLine line, double word, double column) {
    if (Double.isInfinite(column)) {
      // Text that was never set in columns has long lines.
      return line.width() < SHORTEST_UNSET ? ANYWHERE * 0.02 : ANYWHERE;
    }
    if (line.script() == Script.LATIN) {
      return ragged(line, word, column);
    }
    double sigma = 0.8;
    double z = (Columns.natural(line) - column) / sigma;
    double bell = Math.abs(z) > 6 ? 0 : Math.exp(-0.5 * z * z) / (sigma * 2.5066);
    return (1 - STRAY) * bell + STRAY / SPREAD;
  }

  private static double ragged(PageLine line, double word, double column) {
    double tolerance = Math.max(0.6, 0.045 * column);
    double room = line.ends() == End.HYPHEN ? HYPHENATED : word;
    double width = Columns.natural(line);
    boolean full = width <= column + tolerance && width + room >= column - tolerance;
    return (full ? (1 - STRAY) / (room + 2 * tolerance) : 0) + STRAY / SPREAD;
  }

  /** A line that fills its column behind an indent, the indent being lost. */
  static double indented(PageLine line, double word, double column) {
    return full(line, word, column - indent(line));
  }

  /** A line that may end anywhere in its column. */
  static double free(PageLine line, double column) {
    if (Double.isInfinite(column)) {
      return line.width() < SHORTEST_UNSET ? ANYWHERE : ANYWHERE * WHOLE;
    }
    return Columns.natural(line) <= column + OVERHANG
        ? 1 / (column + OVERHANG)
        : 0.1 * STRAY / SPREAD;
  }

  /** Two characters in Chinese; about one and a half in Latin text. */
  private static double indent(PageLine line) {
    return line.script() == Script.HAN ? 2 : 1.5;
  }
}
