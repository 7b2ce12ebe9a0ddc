package copydesk.ingest.reading.repair;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.model.Dropped.Reason;
import copydesk.ingest.reading.page.Formulas;
import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine.Script;
import copydesk.ingest.text.CodePoints;

/**
 * Drops the spaces that only justified a line. Chinese puts no space between words, but newspapers
 * put one after 本报讯, around （记者 某某） and between the phrases of a headline; those stay.
 */
final class Spacing {

  /** Code points at the start of a paragraph within which a dateline and its brackets stand. */
  private static final int OPENING = 48;

  private final Page page;
  private final Ledger ledger;

  Spacing(Page page, Ledger ledger) {
    this.page = page;
    this.ledger = ledger;
  }

  /** Drops what is too much in one segment of a block. */
  void repair(Draft block, Segment segment) {
    boolean han = page.lines().get(segment.line()).script() == Script.HAN;
    for (int i = segment.start(); i < segment.end(); i++) {
      if (Glyphs.isNoise(page.at(i))) {
        ledger.drop(i, Reason.NOISE);
      }
    }
    int i = segment.start();
    while (i < segment.end()) {
      if (!CodePoints.isSpace(page.at(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < segment.end() && CodePoints.isSpace(page.at(end))) {
        end++;
      }
      if (end < segment.end()) {
        boolean keep = han ? isConventional(block, segment, i, end) : true;
        for (int space = keep ? i + 1 : i; space < end; space++) {
          ledger.drop(space, Reason.SPACE);
        }
      }
      i = end;
    }
  }

  private boolean isConventional(Draft block, Segment segment, int start, int end) {
    int before = page.at(start - 1);
    int after = page.at(end);
    if (Glyphs.isLatin(before) && Glyphs.isLatin(after)) {
      return true;
    }
    if (Glyphs.isDash(before) || Glyphs.isDash(after) || isPunctuation(after)) {
      return isBracketed(block, segment, start, end);
    }
    return switch (block.type()) {
      case BYLINE, CREDIT -> !isSpacedOut(segment, start, end);
      case CAPTION -> !isSpacedOut(segment, start, end) && !isNumber(before) && !isNumber(after);
      case BODY, JUMP, OTHER ->
          isBracketed(block, segment, start, end) || isOpening(block, start, end);
      case KICKER, HEADLINE, SUBHEADLINE, CROSSHEAD, LABEL ->
          token(start - 1, segment.start(), -1) >= 3
              && token(end, segment.end() - 1, 1) >= 3
              && !isNumber(before)
              && !isNumber(after);
    };
  }

  /** A space before a last bracket, as the one of a signature, or behind a first one. */
  private boolean isBracketed(Draft block, Segment segment, int start, int end) {
    int before = page.at(start - 1);
    int after = page.at(end);
    boolean last = segment.equals(block.last());
    if (last && (after == '（' || after == '(') && closesAtEnd(end, segment.end())) {
      return true;
    }
    if (!segment.equals(block.first()) || start - segment.start() >= OPENING) {
      return false;
    }
    boolean behindBracket = before == '）' || before == ')';
    boolean beforeBracket = after == '（' || after == '(';
    return (behindBracket && opensFormula(segment, start))
        || (beforeBracket && opensFormula(segment, segment.end()));
  }

  /** A space in the dateline of a paragraph: 本报讯 （记者 某某） 3月. */
  private boolean isOpening(Draft block, int start, int end) {
    Segment first = block.first();
    if (start < first.start() || start >= first.end() || start - first.start() > OPENING) {
      return false;
    }
    String head = page.slice(first.start(), start).strip();
    if (Formulas.isWholeDateline(head)) {
      return true;
    }
    int bracket = Math.max(head.lastIndexOf('（'), head.lastIndexOf('('));
    boolean inside =
        bracket >= 0 && head.indexOf('）', bracket) < 0 && head.indexOf(')', bracket) < 0;
    return inside
        && Formulas.opensStory(head.substring(0, bracket).strip())
        && !isSpacedOut(first, start, end);
  }

  private boolean opensFormula(Segment segment, int until) {
    String head = page.slice(segment.start(), Math.min(until, segment.start() + OPENING));
    return Formulas.opensStory(head) || Formulas.turnAtStart(head).isPresent();
  }

  private boolean closesAtEnd(int from, int end) {
    int last = page.at(end - 1);
    if (last != '）' && last != ')') {
      return false;
    }
    for (int i = from + 1; i < end - 1; i++) {
      if (Glyphs.isClosing(page.at(i)) || Glyphs.isTerminal(page.at(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether single characters stand on both sides of a space, as in a word spread over a line. */
  private boolean isSpacedOut(Segment segment, int start, int end) {
    return token(start - 1, segment.start(), -1) == 1 && token(end, segment.end() - 1, 1) == 1;
  }

  /** Length of the run of characters without a space that an offset is in, looking one way. */
  private int token(int from, int limit, int step) {
    int length = 0;
    for (int i = from; step > 0 ? i <= limit : i >= limit; i += step) {
      int c = page.at(i);
      if (CodePoints.isSpace(c) || length == 3) {
        break;
      }
      length++;
    }
    return length;
  }

  private static boolean isNumber(int c) {
    return Character.isDigit(c) || c == '%' || c == '％';
  }

  private static boolean isPunctuation(int c) {
    return Glyphs.isTerminal(c)
        || Glyphs.isComma(c)
        || Glyphs.isClosing(c)
        || Glyphs.isOpening(c)
        || Glyphs.isColon(c)
        || Glyphs.isSemicolon(c);
  }

  /** Whether a block's type is one that stands apart from running text. */
  static boolean isDisplay(BlockType type) {
    return type != BlockType.BODY && type != BlockType.OTHER;
  }
}
