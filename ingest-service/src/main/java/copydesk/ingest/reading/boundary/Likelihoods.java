package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.Pairs;
import java.util.Map;

/** How probable the beginning, the end and the inside of a line are in each role. */
final class Likelihoods {

  /** A short line says less by lacking a comma; from this width on it says all. */
  private static final double TELLING_WIDTH = 16;

  private final Map<PageLine.End, double[]> ends;
  private final Map<PageLine.Start, double[]> starts;
  private final double[] stop;
  private final double[] noStop;
  private final double[] comma;
  private final double[] noComma;
  private final double[] phrases;
  private final double[] noPhrases;
  private final double[] formula;
  private final double[] noFormula;
  private final double[] capitals;
  private final double[] noCapitals;
  private final double[] pairSeen;
  private final double[] pairUnseen;
  private final double[] openStill;
  private final double[] openNone;

  Likelihoods(Weights weights) {
    ends = weights.table("end", PageLine.End.class);
    starts = weights.table("start", PageLine.Start.class);
    stop = weights.row("trait.stop");
    noStop = weights.row("trait.noStop");
    comma = weights.row("trait.comma");
    noComma = weights.row("trait.noComma");
    phrases = weights.row("trait.phrases");
    noPhrases = weights.row("trait.noPhrases");
    formula = weights.row("trait.formula");
    noFormula = weights.row("trait.noFormula");
    capitals = weights.row("trait.capitals");
    noCapitals = weights.row("trait.noCapitals");
    pairSeen = weights.row("pair.seen");
    pairUnseen = weights.row("pair.unseen");
    openStill = weights.row("open.still");
    openNone = weights.row("open.none");
  }

  /** The probability of the line's text in a role. */
  double of(PageLine line, Role role) {
    double end = ends.get(line.ends())[role == Role.DISPLAY ? 2 : role.ends() ? 0 : 1];
    double start = starts.get(line.starts())[role == Role.DISPLAY ? 2 : role.starts() ? 0 : 1];
    return end * start * traits(line, role == Role.DISPLAY ? 1 : 0);
  }

  private double traits(PageLine line, int kind) {
    PageLine.Traits traits = line.traits();
    double telling = Math.min(1, line.width() / TELLING_WIDTH);
    double clauses =
        (traits.innerStop() ? stop : noStop)[kind] * (traits.comma() ? comma : noComma)[kind];
    if (!traits.innerStop() && !traits.comma()) {
      clauses = Math.pow(clauses, telling);
    }
    return clauses
        * (traits.phrases() ? phrases : noPhrases)[kind]
        * (traits.formula() ? formula : noFormula)[kind]
        * (traits.capitals() ? capitals : noCapitals)[kind];
  }

  /** Probability ratio of a break between two lines, by the word the break would cut. */
  double pairRatio(Page page, Pairs pairs, PageLine line, PageLine next) {
    int first = page.at(line.end() - 1);
    int second = page.at(next.start());
    if (!Glyphs.isHan(first) || !Glyphs.isHan(second)) {
      return 1;
    }
    double[] row = pairs.contains(first, second) ? pairSeen : pairUnseen;
    return row[0] / row[1];
  }

  /** Probability ratio of a break after the line, by the brackets and quotes it leaves open. */
  double openRatio(PageLine line) {
    double[] row = line.traits().unclosed() > 0 ? openStill : openNone;
    return row[0] / row[1];
  }

  /** Probability ratio of a paragraph's end after the line, by its last characters. */
  double endRatio(PageLine line) {
    double[] row = ends.get(line.ends());
    return row[0] / row[1];
  }

  /** Probability ratio of a paragraph's start with the line, by its first characters. */
  double startRatio(PageLine line) {
    double[] row = starts.get(line.starts());
    return row[0] / row[1];
  }
}
