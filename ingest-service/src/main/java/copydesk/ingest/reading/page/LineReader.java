package copydesk.ingest.reading.page;

import copydesk.ingest.reading.page.PageLine.End;
import copydesk.ingest.reading.page.PageLine.Lead;
import copydesk.ingest.reading.page.PageLine.Script;
import copydesk.ingest.reading.page.PageLine.Start;
import copydesk.ingest.reading.page.PageLine.Traits;
import copydesk.ingest.text.CodePoints;
import copydesk.ingest.text.Line;

/** Measures one line. */
final class LineReader {

  private static final String PARTICLES = "的了着們们性化者地得过過之与與和及或";

  /** In full-width units; an ideographic space is one, another is a half. */
  private static final double INDENT = 1.5;

  private final int[] text;
  private final int start;
  private final int end;
  private final Script script;

  private LineReader(int[] text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.script = script(text, start, end);
  }

  /**
   * Measures a line.
   *
   * @param start of the first printed code point
   * @param end after the last printed code point
   */
  static PageLine read(int[] text, Line line, int start, int end, int blanksBefore) {
    return new LineReader(text, start, end).read(line, blanksBefore);
  }

  private PageLine read(Line line, int blanksBefore) {
    boolean han = script == Script.HAN;
    double width = 0;
    double squeeze = 0;
    for (int i = start; i < end; i++) {
      double w = Glyphs.width(text[i], han);
      width += w;
      if (han && w == 1 && !Glyphs.isHan(text[i])) {
        squeeze += 0.5;
      }
    }
    String head = CodePoints.slice(text, start, Math.min(end, start + Formulas.LONGEST));
    String tail = CodePoints.slice(text, Math.max(start, end - 40), end);
    return new PageLine(
        line.number(),
        start,
        end,
        blanksBefore,
        lead(line),
        width,
        squeeze,
        script,
        starts(head),
        ends(tail),
        traits(head),
        Setting.UNKNOWN);
  }

  private Lead lead(Line line) {
    double width = 0;
    boolean tab = false;
    for (int i = line.start(); i < start; i++) {
      width += text[i] == 0x3000 ? 1 : CodePoints.isSpace(text[i]) ? 0.5 : 0;
      tab |= text[i] == '\t';
    }
    if (width >= INDENT || tab) {
      return Lead.INDENT;
    }
    return width > 0 ? Lead.SPACE : Lead.NONE;
  }

  private static Script script(int[] text, int start, int end) {
    int han = 0;
    int latin = 0;
    for (int i = start; i < end; i++) {
      if (Glyphs.isHan(text[i]) || Glyphs.isFullWidthMark(text[i])) {
        han++;
      } else if (Glyphs.isLatin(text[i])) {
        latin++;
      }
    }
    // A Chinese character says as much as three letters.
    return latin > 3 * han ? Script.LATIN : Script.HAN;
  }

  private Start starts(String head) {
    int c = text[start];
    if (Formulas.isDateline(head)) {
      return Start.DATELINE;
    }
    if (Turn.atStart(head).isPresent()) {
      return Start.TURN;
    }
    if (Formulas.isCaption(head)) {
      return Start.CAPTION;
    }
    if (Formulas.isNumbered(head)) {
      return Start.NUMBERED;
    }
    if (Formulas.isSpeaker(head)) {
      return Start.SPEAKER;
    }
    if (Glyphs.isOpeningQuote(c) || (script == Script.LATIN && Glyphs.isQuote(c))) {
      return Start.OPENING_QUOTE;
    }
    if (Glyphs.isOpening(c)) {
      return Start.OPENING_BRACKET;
    }
    if (Glyphs.isDash(c)) {
      return Start.DASH;
    }
    if (Glyphs.isClosing(c)
        || Glyphs.isTerminal(c)
        || Glyphs.isComma(c)
        || Glyphs.isSemicolon(c)
        || Glyphs.isColon(c)) {
      return Start.CLOSING;
    }
    if (PARTICLES.indexOf(c) >= 0) {
      return Start.PARTICLE;
    }
    if (Character.isLowerCase(c)) {
      return Start.LOWER;
    }
    if (Character.isUpperCase(c)) {
      return Start.UPPER;
    }
    return Character.isDigit(c) ? Start.DIGIT : Start.OTHER;
  }

  private End ends(String tail) {
    int c = text[end - 1];
    if (Formulas.isSigned(tail)) {
      return End.SIGNED;
    }
    if (Formulas.endsInCredit(tail)) {
      return End.CREDIT;
    }
    if (c == '？' || c == '?' || c == '！' || c == '!') {
      return End.QUESTION;
    }
    if (c == '.' && script == Script.LATIN && FunctionWords.endsShortened(tail)) {
      return End.FUNCTION_WORD;
    }
    if (Glyphs.isTerminal(c)) {
      return End.TERMINAL;
    }
    if (Glyphs.isEllipsis(c)) {
      return End.ELLIPSIS;
    }
    if (Glyphs.isSemicolon(c)) {
      return End.SEMICOLON;
    }
    if (Glyphs.isColon(c)) {
      return End.COLON;
    }
    if (Glyphs.isComma(c)) {
      return End.COMMA;
    }
    // Languages turn their quotes differently, but what stands at a line's end mostly closes.
    boolean quote = script == Script.LATIN && Glyphs.isQuote(c);
    if (Glyphs.isOpening(c) && !quote) {
      return End.OPENING;
    }
    if (quote || Glyphs.isClosing(c) || c == '"' || c == '\'') {
      return closes(end - 2) ? End.TERMINAL_QUOTED : End.CLOSING;
    }
    if (isHyphen(c)) {
      return End.HYPHEN;
    }
    if (Character.isDigit(c)) {
      return End.DIGIT;
    }
    return script == Script.LATIN && FunctionWords.endsIn(tail) ? End.FUNCTION_WORD : End.LETTER;
  }

  /** A hyphen behind a letter; some extractions leave a space between. */
  private boolean isHyphen(int c) {
    if (end - 2 < start) {
      return false;
    }
    int before = text[end - 2];
    if (Glyphs.isHyphen(c)) {
      boolean apart = CodePoints.isSpace(before) && c == '-' && end - 3 >= start;
      return Glyphs.isLatin(apart ? text[end - 3] : before);
    }
    // Fraktur sets a hyphen as two strokes.
    return (c == '=' || c == 0x2E17) && script == Script.LATIN && Glyphs.isLatin(before);
  }

  private boolean closes(int from) {
    int i = from;
    while (i >= start && (Glyphs.isClosing(text[i]) || Glyphs.isQuote(text[i]))) {
      i--;
    }
    return i >= start && (Glyphs.isTerminal(text[i]) || Glyphs.isEllipsis(text[i]));
  }

  private Traits traits(String head) {
    boolean stop = false;
    boolean comma = false;
    boolean upper = false;
    boolean lower = false;
    int open = 0;
    for (int i = start; i < end; i++) {
      int c = text[i];
      stop |= i < end - 1 && (Glyphs.isFullStop(c) || Glyphs.isSemicolon(c) || latinStop(i));
      comma |= Glyphs.isComma(c) && c != '、';
      upper |= Character.isUpperCase(c);
      lower |= Character.isLowerCase(c);
      if (Glyphs.isOpening(c)) {
        open++;
      } else if (Glyphs.isClosing(c) && open > 0) {
        open--;
      }
    }
    boolean short1 = end - start <= Formulas.LONGEST;
    return new Traits(
        stop,
        comma,
        !stop && short1 && phrases(),
        !stop && names(),
        short1 && Formulas.whole(head) != Formulas.Whole.NONE,
        open,
        upper && !lower);
  }

  private boolean latinStop(int i) {
    return text[i] == '.' && CodePoints.isSpace(text[i + 1]);
  }

  /** Five tokens and more, each of two to four Chinese characters. */
  private boolean names() {
    int names = 0;
    int length = 0;
    int spaces = 0;
    for (int i = start; i <= end; i++) {
      if (i == end || CodePoints.isSpace(text[i]) || text[i] == '、') {
        if (length > 0) {
          names++;
        }
        spaces += i < end && text[i] != '、' ? 1 : 0;
        length = 0;
      } else if (!Glyphs.isHan(text[i]) || ++length > 4) {
        return false;
      }
    }
    return names >= 5 && spaces >= 4;
  }

  /** Two to four phrases of three characters and more, set apart by spaces. */
  private boolean phrases() {
    int phrases = 0;
    int length = 0;
    for (int i = start; i <= end; i++) {
      if (i == end || CodePoints.isSpace(text[i])) {
        if (length > 0 && length < 3) {
          return false;
        }
        phrases += length > 0 ? 1 : 0;
        length = 0;
      } else if (Glyphs.isLatin(text[i])
          || Glyphs.isTerminal(text[i])
          || (Glyphs.isComma(text[i]) && text[i] != '、')) {
        return false;
      } else {
        length++;
      }
    }
    return phrases >= 2 && phrases <= 4;
  }
}
