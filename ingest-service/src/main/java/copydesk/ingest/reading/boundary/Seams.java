package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.model.Evidence;
import java.util.List;

/** What was decided about the lines of a page, index by index over its non-blank lines. */
public final class Seams {

  private final Role[] roles;
  private final double[] columns;
  private final double[] breaks;
  private final List<List<Evidence>> evidence;
  private final double ledRarity;

  Seams(
      Role[] roles,
      double[] columns,
      double[] breaks,
      List<List<Evidence>> evidence,
      double ledRarity) {
    this.roles = roles;
    this.columns = columns;
    this.breaks = breaks;
    this.evidence = evidence;
    this.ledRarity = ledRarity;
  }

  /** Whether a headline, caption, byline or label stands on the line. */
  public boolean isDisplay(int line) {
    return roles[line] == Role.DISPLAY;
  }

  /** Whether a paragraph or a display line ends with the line. */
  public boolean endsUnit(int line) {
    return roles[line].ends();
  }

  /** Width of the line's column in full-width units; infinite when it is set in none. */
  public double column(int line) {
    return columns[line];
  }

  /** Probability that a unit ends with the line; 1 for the last line. */
  public double breakProbability(int line) {
    return breaks[line];
  }

  /** Why, the weightiest first. */
  public List<Evidence> evidence(int line) {
    return evidence.get(line);
  }

  /** How rare white space before a line is on this page, 0 to 1. */
  public double ledRarity() {
    return ledRarity;
  }
}
