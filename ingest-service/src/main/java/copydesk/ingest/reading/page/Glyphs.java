package copydesk.ingest.reading.page;

import copydesk.ingest.text.CodePoints;
import java.util.BitSet;

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

  private static final BitSet TERMINAL_SET = set(TERMINAL);
  private static final BitSet LATIN_TERMINAL_SET = set(LATIN_TERMINAL);
  private static final BitSet COMMAS_SET = set(COMMAS);
  private static final BitSet OPENING_SET = set(OPENING);
  private static final BitSet CLOSING_SET = set(CLOSING);
  private static final BitSet QUOTES_OPEN_SET = set(QUOTES_OPEN);
  private static final BitSet QUOTES_SET = set(QUOTES);
  private static final BitSet DASHES_SET = set(DASHES);
  private static final BitSet HYPHENS_SET = set(HYPHENS);

  private Glyphs() {}

  /** 。 and what else ends a sentence; the full stop of Latin text too. */
  public static boolean isTerminal(int c) {
    return in(TERMINAL_SET, c) || in(LATIN_TERMINAL_SET, c);
  }

  /** A sentence end that is nothing else: an ASCII full stop may be an abbreviation's. */
  public static boolean isFullStop(int c) {
    return in(TERMINAL_SET, c);
  }

  public static boolean isComma(int c) {
    return in(COMMAS_SET, c);
  }

  public static boolean isSemicolon(int c) {
    return c == '；' || c == ';';
  }

  public static boolean isColon(int c) {
    return c == '：' || c == ':';
  }

  public static boolean isOpening(int c) {
    return in(OPENING_SET, c);
  }

  public static boolean isClosing(int c) {
    return in(CLOSING_SET, c);
  }

  public static boolean isOpeningQuote(int c) {
    return in(QUOTES_OPEN_SET, c);
  }

  /** A quotation mark of any language, opening or closing. */
  public static boolean isQuote(int c) {
    return in(QUOTES_SET, c);
  }

  public static boolean isDash(int c) {
    return in(DASHES_SET, c);
  }

  public static boolean isHyphen(int c) {
    return in(HYPHENS_SET, c);
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
    return Character.isLetter(c) && !isHan(c) && !(c >= 0x1100 && c <= 0xD7FF);
  }

  /** Nothing that was printed: a control, an invisible format character, a byte order mark. */
  public static boolean isNoise(int c) {
    if (CodePoints.isSpace(c)) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || c == CodePoints.BYTE_ORDER_MARK
        || c == 0x200B
        || c == 0x2060
        || c == 0xFFFE;
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

  private static boolean in(BitSet set, int c) {
    return set.get(c);
  }

  private static BitSet set(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }
}
