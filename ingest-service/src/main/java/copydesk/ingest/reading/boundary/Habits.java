package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.page.PageLine;
import java.util.Arrays;

/**
 * How this page marks the end of a paragraph: with how many blank lines, with white space before
 * the next line, with an indent that extraction lost. Pages differ, so the engine starts from a
 * guess and learns from its own first decisions.
 */
final class Habits {

  private static final int GAPS = 4;

  /** Shares this close are the same. */
  private static final double SAME = 0.01;

  /** Weight of the guess, in lines. */
  private static final double INERTIA = 6;

  private static final double[] GAP_AT_BREAK = {0.50, 0.38, 0.08, 0.04};
  private static final double[] GAP_AT_JOIN = {0.62, 0.34, 0.03, 0.01};

  /** No white space, a little, an indent. */
  private static final double[] LEAD_AT_BREAK = {0.70, 0.10, 0.20};

  private static final double[] LEAD_AT_JOIN = {0.955, 0.04, 0.005};

  /** The next line is in the same block of the file, in another. */
  private static final double[] BLOCK_AT_BREAK = {0.50, 0.50};

  private static final double[] BLOCK_AT_JOIN = {0.94, 0.06};

  private final double[] gapAtBreak;
  private final double[] gapAtJoin;
  private final double[] leadAtBreak;
  private final double[] leadAtJoin;
  private final double[] blockAtBreak;
  private final double[] blockAtJoin;
  private final double indentLost;

  private Habits(
      double[] gapAtBreak,
      double[] gapAtJoin,
      double[] leadAtBreak,
      double[] leadAtJoin,
      double[] blockAtBreak,
      double[] blockAtJoin,
      double indentLost) {
    this.gapAtBreak = gapAtBreak;
    this.gapAtJoin = gapAtJoin;
    this.leadAtBreak = leadAtBreak;
    this.leadAtJoin = leadAtJoin;
    this.blockAtBreak = blockAtBreak;
    this.blockAtJoin = blockAtJoin;
    this.indentLost = indentLost;
  }

  /** The guess before anything of the page is known. */
  static Habits usual() {
    return new Habits(
        GAP_AT_BREAK,
        GAP_AT_JOIN,
        LEAD_AT_BREAK,
        LEAD_AT_JOIN,
        BLOCK_AT_BREAK,
        BLOCK_AT_JOIN,
        Weights.BUILT_IN.number("indent.lost"));
  }

  /** Probability ratio of a paragraph's end before this line, by its blank lines alone. */
  double gapRatio(PageLine line) {
    if (line.setting().opensColumn()) {
      return 1; // Nothing stands above it that it could be apart from.
    }
    int gap = gap(line);
    return gapAtBreak[gap] / gapAtJoin[gap];
  }

  /** Probability ratio of a paragraph's end before this line, by the white space it starts with. */
  double leadRatio(PageLine line) {
    int lead = lead(line);
    return leadAtBreak[lead] / leadAtJoin[lead];
  }

  /** Probability ratio of a paragraph's end before this line, by the file's own blocks. */
  double blockRatio(PageLine line) {
    int block = block(line);
    return block < 0 ? 1 : blockAtBreak[block] / blockAtJoin[block];
  }

  /** How rare it is on this page that a line starts with a little white space, 0 to 1. */
  double ledRarity() {
    return 1 - Math.max(leadAtBreak[1], leadAtJoin[1]);
  }

  /** Share of first lines that are narrower than their column by an indent. */
  double indentLost() {
    return indentLost;
  }

  /** Whether another page's habits are the same but for what changes no decision. */
  boolean isNear(Habits other) {
    return isNear(gapAtBreak, other.gapAtBreak)
        && isNear(gapAtJoin, other.gapAtJoin)
        && isNear(leadAtBreak, other.leadAtBreak)
        && isNear(leadAtJoin, other.leadAtJoin)
        && Math.abs(indentLost - other.indentLost) < SAME;
  }

  private static boolean isNear(double[] shares, double[] others) {
    for (int i = 0; i < shares.length; i++) {
      if (Math.abs(shares[i] - others[i]) > SAME) {
        return false;
      }
    }
    return true;
  }

  private static int lead(PageLine line) {
    return switch (line.lead()) {
      case NONE -> 0;
      case SPACE -> 1;
      case INDENT -> 2;
    };
  }

  private static int block(PageLine line) {
    return switch (line.setting().block()) {
      case UNKNOWN -> -1;
      case SAME -> 0;
      case OTHER -> 1;
    };
  }

  private static int gap(PageLine line) {
    return Math.min(GAPS - 1, line.blanksBefore());
  }

  /** Counts what was decided. */
  static final class Learner {
    private final double[] gapAtBreak = scaled(GAP_AT_BREAK);
    private final double[] gapAtJoin = scaled(GAP_AT_JOIN);
    private double breaks = INERTIA;
    private double joins = INERTIA;
    private final double[] leadAtBreak = scaled(LEAD_AT_BREAK);
    private final double[] leadAtJoin = scaled(LEAD_AT_JOIN);
    private final double[] blockAtBreak = scaled(BLOCK_AT_BREAK);
    private final double[] blockAtJoin = scaled(BLOCK_AT_JOIN);
    private double firsts = INERTIA;
    private double lost = INERTIA * Weights.BUILT_IN.number("indent.lost");

    private static double[] scaled(double[] guess) {
      return Arrays.stream(guess).map(share -> share * INERTIA).toArray();
    }

    /** A line before which a paragraph ended with this probability. */
    void boundary(PageLine line, double probability) {
      breaks += probability;
      joins += 1 - probability;
      gapAtBreak[gap(line)] += probability;
      gapAtJoin[gap(line)] += 1 - probability;
      leadAtBreak[lead(line)] += probability;
      leadAtJoin[lead(line)] += 1 - probability;
      if (block(line) >= 0) {
        blockAtBreak[block(line)] += probability;
        blockAtJoin[block(line)] += 1 - probability;
      }
    }

    /** A full first line, and the probability that it is short by an indent. */
    void firstLine(double weight, double lostIndent) {
      firsts += weight;
      lost += weight * lostIndent;
    }

    Habits learnt() {
      double lostShare = Math.max(0.05, Math.min(0.97, lost / firsts));
      return new Habits(
          shares(gapAtBreak, breaks),
          shares(gapAtJoin, joins),
          shares(leadAtBreak, breaks),
          shares(leadAtJoin, joins),
          shares(blockAtBreak, breaks),
          shares(blockAtJoin, joins),
          lostShare);
    }

    private static double[] shares(double[] counts, double all) {
      return Arrays.stream(counts).map(count -> count / all).toArray();
    }
  }
}
