package copydesk.ingest.reading.page;

import copydesk.ingest.text.CodePoints;

/** What single characters do on a printed page. */
public final class Glyphs {

  private static final String TERMINAL = "。！？．!?｡";
  private static final String LATIN_TERMINAL = ".";
  private static final String COMMAS = "，、,､";
  private static final String OPENING = "“‘「『《〈（(【〔［[｛{〝﹁﹃„‚«‹";
  private static final String CLOSING = "”’」』》〉）)】〕］]｝}〞﹂﹄»›";
  private static final String QUOTES_OPEN = "“‘「『„‚«";
  private static final String QUOTES = "“”„‚‘’«»‹›\"'";
  private static final String DASHES = "—–―─";
  private static final String HYPHENS = "-‐\u00AD¬";

  private static final int IS_FULL_STOP = 1;
  private static final int IS_TERMINAL = 1 << 1;
  private static final int IS_COMMA = 1 << 2;
  private static final int IS_OPENING = 1 << 3;
  private static final int IS_CLOSING = 1 << 4;
  private static final int IS_OPENING_QUOTE = 1 << 5;
  private static final int IS_QUOTE = 1 << 6;
  private static final int IS_DASH = 1 << 7;
  private static final int IS_HYPHEN = 1 << 8;
  private static final int IS_LATIN = 1 << 9;
  private static final int IS_NOISE = 1 << 10;

  /** What the signs of the first plane are, by code point: asked of every sign many times. */
  private static final short[] KINDS = new short[1 << 16];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = (short) ((isLetter(c) ? IS_LATIN : 0) | (isControl(c) ? IS_NOISE : 0));
    }
    mark(IS_FULL_STOP | IS_TERMINAL, TERMINAL);
    mark(IS_TERMINAL, LATIN_TERMINAL);
    mark(IS_COMMA, COMMAS);
    mark(IS_OPENING, OPENING);
    mark(IS_CLOSING, CLOSING);
    mark(IS_OPENING_QUOTE, QUOTES_OPEN);
    mark(IS_QUOTE, QUOTES);
    mark(IS_DASH, DASHES);
    mark(IS_HYPHEN, HYPHENS);
  }

  private Glyphs() {}

  /** 。 and what else ends a sentence; the full stop of Latin text too. */
  public static boolean isTerminal(int c) {
    return is(c, IS_TERMINAL);
  }

  /** A sentence end that is nothing else: an ASCII full stop may be an abbreviation's. */
  public static boolean isFullStop(int c) {
    return is(c, IS_FULL_STOP);
  }

  public static boolean isComma(int c) {
    return is(c, IS_COMMA);
  }

  public static boolean isSemicolon(int c) {
    return c == '；' || c == ';';
  }

  public static boolean isColon(int c) {
    return c == '：' || c == ':';
  }

  public static boolean isOpening(int c) {
    return is(c, IS_OPENING);
  }

  public static boolean isClosing(int c) {
    return is(c, IS_CLOSING);
  }

  public static boolean isOpeningQuote(int c) {
    return is(c, IS_OPENING_QUOTE);
  }

  /** A quotation mark of any language, opening or closing. */
  public static boolean isQuote(int c) {
    return is(c, IS_QUOTE);
  }

  public static boolean isDash(int c) {
    return is(c, IS_DASH);
  }

  public static boolean isHyphen(int c) {
    return is(c, IS_HYPHEN);
  }

  public static boolean isEllipsis(int c) {
    return c == '…' || c == '⋯';
  }

  /** The closing partner of an opening character, or 0. */
  public static int partner(int opening) {
    int at = opening < 0x10000 ? OPENING.indexOf(opening) : -1;
    return at >= 0 && at < CLOSING.length() ? CLOSING.charAt(at) : 0;
  }

  /** A Chinese character or kana: one full-width unit, no space between two of them. */
  public static boolean isHan(int c) {
    return (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0x3040 && c <= 0x30FF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF)
        || c == '〇'
        || c == '々'
        || c == '○';
  }

  /** Punctuation and forms set in a full-width box. */
  public static boolean isFullWidthMark(int c) {
    return (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0xFE30 && c <= 0xFE4F);
  }

  /** Marks that are full-width in a Chinese line and narrow in a Latin one. */
  public static boolean isSharedMark(int c) {
    return c == '“' || c == '”' || c == '‘' || c == '’' || c == '…' || c == '—' || c == '·';
  }

  /** A letter of an alphabet. */
  public static boolean isLatin(int c) {
    return c < KINDS.length ? is(c, IS_LATIN) : isLetter(c);
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) && !isHan(c) && !(c >= 0x1100 && c <= 0xD7FF);
  }

  /** Nothing that was printed: a control, an invisible format character, a byte order mark. */
  public static boolean isNoise(int c) {
    return is(c, IS_NOISE);
  }

  private static boolean isControl(int c) {
    return !CodePoints.isSpace(c)
        && (Character.getType(c) == Character.CONTROL
            || c == CodePoints.BYTE_ORDER_MARK
            || c == 0x200B
            || c == 0x2060
            || c == 0xFFFE);
  }

  /** Width in full-width units. Latin letters by the proportions of a common serif face. */
  public static double width(int c, boolean han) {
    if (isHan(c) || isFullWidthMark(c) || (han && isSharedMark(c))) {
      return 1;
    }
    if (CodePoints.isSpace(c)) {
      // In a Chinese line a space is what justification left over, not a glyph of its own.
      return c == 0x3000 ? 1 : han ? 0.15 : 0.25;
    }
    if (han || Character.isDigit(c)) {
      return c < 0x2E80 ? 0.5 : 1;
    }
    if (c < 0x250) {
      return latinWidth(c);
    }
    return c < 0x2E80 ? 0.5 : 1;
  }

  private static double latinWidth(int c) {
    if ("iljtfrI.,;:!'|()[]-".indexOf(c) >= 0) {
      return 0.31;
    }
    if ("mwMW".indexOf(c) >= 0) {
      return 0.8;
    }
    return Character.isUpperCase(c) ? 0.68 : 0.47;
  }

  private static boolean is(int c, int kind) {
    return c < KINDS.length && (KINDS[c] & kind) != 0;
  }

  private static void mark(int kinds, String signs) {
    signs.chars().forEach(sign -> KINDS[sign] |= (short) kinds);
  }
}
