package copydesk.ingest.reading.repair;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.model.Dropped.Reason;
import copydesk.ingest.reading.page.Formulas;
import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine.Script;
import copydesk.ingest.reading.page.Turn;
import copydesk.ingest.text.CodePoints;

/**
 * Drops the spaces that only justified a line. Chinese puts no space between words, but newspapers
 * put one after 本报讯, around （记者 某某） and between the phrases of a headline; those stay.
 */
final class Spacing {

  /** Code points at the start of a paragraph within which a dateline and its brackets stand. */
  private static final int OPENING = 48;

  /** Code points of the longest signature in brackets. */
  private static final int LONGEST_SIGNATURE = 28;

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
    if (isHeading(block.type()) && (Glyphs.isOpening(after) || Glyphs.isClosing(before))) {
      return isApart(segment, start, end);
    }
    if (Glyphs.isDash(before) || Glyphs.isDash(after) || isPunctuation(after)) {
      return isBracketed(block, segment, start, end);
    }
    if (isInSignature(block, segment, start)) {
      return !isSpacedOut(segment, start, end);
    }
    return switch (block.type()) {
      case BYLINE, CREDIT -> !isSpacedOut(segment, start, end);
      case CAPTION -> !isSpacedOut(segment, start, end) && !isNumber(before) && !isNumber(after);
      case OTHER -> !isSpacedOut(segment, start, end);
      case BODY, JUMP -> isBracketed(block, segment, start, end) || isOpening(block, start, end);
      case KICKER, HEADLINE, SUBHEADLINE, CROSSHEAD, LABEL ->
          isApart(segment, start, end) && !isNumber(before) && !isNumber(after);
    };
  }

  private static boolean isHeading(BlockType type) {
    return switch (type) {
      case KICKER, HEADLINE, SUBHEADLINE, CROSSHEAD, LABEL -> true;
      default -> false;
    };
  }

  /** Whether phrases stand on both sides of a space, not signs of a word that was spread. */
  private boolean isApart(Segment segment, int start, int end) {
    return token(start - 1, segment.start(), -1) >= 3 && token(end, segment.end() - 1, 1) >= 3;
  }

  /** Whether an offset stands in the last brackets of a block, as in （记者 某某 通讯员 某某）. */
  private boolean isInSignature(Draft block, Segment segment, int offset) {
    if (!segment.equals(block.last()) || segment.end() - offset > LONGEST_SIGNATURE) {
      return false;
    }
    int last = page.at(segment.end() - 1);
    if (last != '）' && last != ')') {
      return false;
    }
    for (int i = offset; i > segment.start() && segment.end() - i <= LONGEST_SIGNATURE; i--) {
      int c = page.at(i);
      if (c == '（' || c == '(') {
        return i > segment.start() && endsSentence(i, segment.start());
      }
      if (isPunctuation(c) && c != '、') {
        return false;
      }
    }
    return false;
  }

  private boolean endsSentence(int bracket, int start) {
    int i = bracket - 1;
    while (i > start && CodePoints.isSpace(page.at(i))) {
      i--;
    }
    return Glyphs.isTerminal(page.at(i)) || Glyphs.isClosing(page.at(i));
  }

  /** A space before a last bracket, as the one of a signature, or behind a first one. */
  private boolean isBracketed(Draft block, Segment segment, int start, int end) {
    int before = page.at(start - 1);
    int after = page.at(end);
    boolean signature = (after == '（' || after == '(') && segment.end() - end <= LONGEST_SIGNATURE;
    if (signature && closesAtEnd(block, segment, end)) {
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
        && Formulas.opensStory(head.substring(0, bracket).strip() + " ")
        && !isSpacedOut(first, start, end);
  }

  private boolean opensFormula(Segment segment, int until) {
    String head = page.slice(segment.start(), Math.min(until, segment.start() + OPENING));
    return Formulas.opensStory(head) || Turn.atStart(head).isPresent();
  }

  /**
   * Whether the bracket at an offset is closed by the last sign of the block, on its line or the
   * next.
   */
  private boolean closesAtEnd(Draft block, Segment segment, int from) {
    int end = block.last().end();
    boolean near =
        segment.equals(block.last())
            || (block.last().line() == segment.line() + 1
                && end - block.last().start() <= LONGEST_SIGNATURE);
    int last = page.at(end - 1);
    if (!near || (last != '）' && last != ')')) {
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
      boolean bracket = c == '（' || c == '）' || c == '(' || c == ')';
      if (CodePoints.isSpace(c) || bracket || length == 3) {
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
