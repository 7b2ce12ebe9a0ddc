package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.language.Vocabulary;
import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.Pairs;
import copydesk.ingest.reading.page.Setting;
import java.util.Map;

/** How probable the beginning, the end and the inside of a line are in each role. */
final class Likelihoods {

  /** A short line says less by lacking a comma; from this width on it says all. */
  private static final double TELLING_WIDTH = 16;

  /** Code points that two lines must share at their beginnings. */
  private static final int PARALLEL = 4;

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
  private final double[] cutCertain;
  private final double[] cutLikely;
  private final double sentenceQuote;
  private final double sentenceSpeaker;
  private final double[] openStill;
  private final double[] openNone;
  private final double[] parallel;
  private final Map<Setting.Type, double[]> sizes;
  private final double[] names;
  private final double[] noNames;

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
    cutCertain = weights.row("cut.certain");
    cutLikely = weights.row("cut.likely");
    sentenceQuote = weights.number("sentence.quote");
    sentenceSpeaker = weights.number("sentence.speaker");
    openStill = weights.row("open.still");
    openNone = weights.row("open.none");
    parallel = weights.row("parallel");
    sizes = weights.table("size", Setting.Type.class);
    names = weights.row("trait.names");
    noNames = weights.row("trait.noNames");
  }

  /**
   * The probability of the line's text in a role.
   *
   * @param capitals share of the page's words in alphabets that begin with a capital
   */
  double of(PageLine line, Role role, double capitals) {
    double end = ends.get(line.ends())[role == Role.DISPLAY ? 2 : role.ends() ? 0 : 1];
    double start = starts.get(line.starts())[role == Role.DISPLAY ? 2 : role.starts() ? 0 : 1];
    if (role != Role.DISPLAY && !role.starts()) {
      if (line.starts() == PageLine.Start.UPPER) {
        start = capitals;
      } else if (line.starts() == PageLine.Start.LOWER) {
        start = Math.max(0.2, 0.9 - capitals);
      }
    }
    int kind = role == Role.DISPLAY ? 1 : 0;
    return end * start * traits(line, kind) * size(line)[kind];
  }

  /** How probable the size of its type is in text and in display; even where it is not known. */
  private double[] size(PageLine line) {
    return sizes.get(line.setting().type());
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
        * (traits.names() ? names : noNames)[kind]
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

  /** Probability ratio of a break between two lines, by the word of letters it would cut. */
  double cutRatio(Vocabulary.Cut cut) {
    return switch (cut) {
      case NONE -> 1;
      case LIKELY -> cutLikely[0] / cutLikely[1];
      case CERTAIN -> cutCertain[0] / cutCertain[1];
    };
  }

  /** Probability ratio of a break after the line, by the brackets and quotes it leaves open. */
  double openRatio(PageLine line) {
    double[] row = line.traits().unclosed() > 0 ? openStill : openNone;
    return row[0] / row[1];
  }

  /** Probability ratio of a break between two lines that open with the same words. */
  double parallelRatio(Page page, PageLine line, PageLine next) {
    int same = 0;
    while (same < PARALLEL
        && line.start() + same < line.end()
        && next.start() + same < next.end()
        && page.at(line.start() + same) == page.at(next.start() + same)) {
      same++;
    }
    return same == PARALLEL ? parallel[0] / parallel[1] : 1;
  }

  /** Whether a capital says nothing, because a sentence ends before it anyway. */
  static boolean isSentenceStart(PageLine line, PageLine next) {
    return next.starts() == PageLine.Start.UPPER && endsSentence(line);
  }

  private static boolean endsSentence(PageLine line) {
    return switch (line.ends()) {
      case TERMINAL, TERMINAL_QUOTED, QUESTION -> true;
      default -> false;
    };
  }

  /** What takes the weight back of a beginning that any sentence may have. */
  double sentenceRatio(PageLine line, PageLine next, double capitals) {
    if (!endsSentence(line)) {
      return 1;
    }
    return switch (next.starts()) {
      case UPPER -> capitals / starts.get(PageLine.Start.UPPER)[0];
      case OPENING_QUOTE -> sentenceQuote;
      case SPEAKER -> sentenceSpeaker;
      default -> 1;
    };
  }

  /** Probability ratio of a paragraph's end after the line, by its last characters. */
  double endRatio(PageLine line) {
    double[] row = ends.get(line.ends());
    return row[0] / row[1];
  }

  /** Probability ratio of a paragraph's start with the line, by its first characters. */
  double startRatio(PageLine line, double capitals) {
    double[] row = starts.get(line.starts());
    return row[0] / (line.starts() == PageLine.Start.UPPER ? capitals : row[1]);
  }
}
