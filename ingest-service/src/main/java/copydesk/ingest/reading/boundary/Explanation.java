package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.language.Vocabulary;
import copydesk.ingest.reading.model.Evidence;
import copydesk.ingest.reading.model.Evidence.Kind;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.Pairs;
import copydesk.ingest.reading.page.Setting;
import copydesk.ingest.reading.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the weightiest reasons for a decision into words. */
final class Explanation {

  private static final int MOST = 3;

  /** Log-odds below which a reason is not worth a word. */
  private static final double LEAST = 0.4;

  private final Page page;
  private final Pairs pairs;
  private final Vocabulary vocabulary;
  private final Likelihoods likelihoods;
  private final Habits habits;
  private final double capitals;

  Explanation(
      Page page,
      Pairs pairs,
      Vocabulary vocabulary,
      Likelihoods likelihoods,
      Habits habits,
      double capitals) {
    this.page = page;
    this.pairs = pairs;
    this.vocabulary = vocabulary;
    this.likelihoods = likelihoods;
    this.habits = habits;
    this.capitals = capitals;
  }

  private record Reason(Evidence evidence, double logOdds) {}

  private static final Comparator<Reason> WEIGHTIEST =
      (one, other) -> Double.compare(Math.abs(other.logOdds), Math.abs(one.logOdds));

  /**
   * The reasons for ending, or not ending, a unit between a line and the next.
   *
   * @param afterNext width of the first word behind the next line
   */
  List<Evidence> of(
      PageLine line,
      PageLine next,
      double afterNext,
      double column,
      boolean display,
      boolean ends) {
    List<Reason> reasons = new ArrayList<>();
    if (display && ends) {
      reasons.add(new Reason(Evidence.of(Kind.DISPLAY_LINE), 9));
    }
    reasons.add(new Reason(lineEnd(line), Math.log(likelihoods.endRatio(line))));
    lineStart(line, next)
        .ifPresent(
            evidence ->
                reasons.add(
                    new Reason(evidence, Math.log(likelihoods.startRatio(next, capitals)))));
    width(line, next, afterNext, column).forEach(reasons::add);
    double pair = Math.log(likelihoods.pairRatio(page, pairs, line, next));
    if (pair < 0) {
      reasons.add(new Reason(Evidence.of(Kind.WORD_SPANS), pair));
    }
    double cut = Math.log(likelihoods.cutRatio(vocabulary.cut(line, next)));
    if (cut < 0) {
      reasons.add(new Reason(Evidence.of(Kind.HYPHEN_LOST), cut));
    }
    if (line.traits().unclosed() > 0) {
      reasons.add(
          new Reason(Evidence.of(Kind.QUOTATION_OPEN), Math.log(likelihoods.openRatio(line))));
    }
    double gap = Math.log(habits.gapRatio(next));
    reasons.add(new Reason(Evidence.of(gap > 0 ? Kind.BLANK_LINES : Kind.NO_BLANK_LINES), gap));
    if (next.setting().block() == Setting.Block.OTHER) {
      reasons.add(new Reason(Evidence.of(Kind.OTHER_BLOCK), Math.log(habits.blockRatio(next))));
    }
    if (line.setting().type() != next.setting().type() && display) {
      reasons.add(new Reason(Evidence.of(Kind.OTHER_SIZE), 4));
    }
    if (next.lead() != PageLine.Lead.NONE) {
      reasons.add(new Reason(Evidence.of(Kind.FRAME_STARTS), Math.log(habits.leadRatio(next))));
    }
    double parallel = likelihoods.parallelRatio(page, line, next);
    if (parallel > 1) {
      reasons.add(new Reason(Evidence.of(Kind.PARALLEL), Math.log(parallel)));
    }
    return weightiest(reasons, ends);
  }

  /** The first few of the reasons that speak for what was decided, the weightiest first. */
  private static List<Evidence> weightiest(List<Reason> reasons, boolean ends) {
    reasons.removeIf(reason -> (ends ? reason.logOdds : -reason.logOdds) <= LEAST);
    reasons.sort(WEIGHTIEST);
    List<Evidence> first = new ArrayList<>(MOST);
    for (int i = 0; i < Math.min(MOST, reasons.size()); i++) {
      first.add(reasons.get(i).evidence);
    }
    return List.copyOf(first);
  }

  private static Evidence lineEnd(PageLine line) {
    return Evidence.of(
        switch (line.ends()) {
          case TERMINAL, TERMINAL_QUOTED, QUESTION, ELLIPSIS -> Kind.SENTENCE_ENDS;
          case SEMICOLON, COLON -> Kind.CLAUSE_ENDS;
          case SIGNED -> Kind.SIGNED;
          case HYPHEN -> Kind.HYPHEN;
          case CREDIT -> Kind.DISPLAY_LINE;
          case COMMA, OPENING, CLOSING, DIGIT, FUNCTION_WORD, LETTER -> Kind.SENTENCE_OPEN;
        });
  }

  private static Optional<Evidence> lineStart(PageLine line, PageLine next) {
    if (Likelihoods.isSentenceStart(line, next)) {
      return Optional.empty();
    }
    return switch (next.starts()) {
      case DATELINE, TURN -> Optional.of(Evidence.of(Kind.OPENS_STORY));
      case NUMBERED, SPEAKER, OPENING_QUOTE, CAPTION, UPPER ->
          Optional.of(Evidence.of(Kind.OPENS_PARAGRAPH));
      case LOWER -> Optional.of(Evidence.of(Kind.LOWER_CASE));
      case PARTICLE, CLOSING -> Optional.of(Evidence.of(Kind.SENTENCE_OPEN));
      case OPENING_BRACKET, DASH, DIGIT, OTHER -> Optional.empty();
    };
  }

  private List<Reason> width(PageLine line, PageLine next, double afterNext, double column) {
    List<Reason> reasons = new ArrayList<>();
    if (Double.isInfinite(column)) {
      return reasons;
    }
    double full = Fit.full(line, Words.first(page, next), column) / Fit.free(line, column);
    reasons.add(
        new Reason(
            measured(full > 1 ? Kind.FILLS_COLUMN : Kind.SHORT_LINE, line, column),
            -Math.log(full)));
    double lost = habits.indentLost();
    double filled = Fit.full(next, afterNext, column);
    double first = lost * Fit.indented(next, afterNext, column) + (1 - lost) * filled;
    double indented = first / filled;
    reasons.add(
        new Reason(
            measured(indented > 1 ? Kind.NEXT_INDENTED : Kind.NEXT_NOT_INDENTED, next, column),
            Math.log(indented)));
    return reasons;
  }

  private static Evidence measured(Kind kind, PageLine line, double column) {
    return new Evidence(kind, (int) Math.round(Columns.natural(line)), (int) Math.round(column));
  }
}
