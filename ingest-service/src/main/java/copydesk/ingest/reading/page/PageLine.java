package copydesk.ingest.reading.page;

/**
 * A line that is not blank, measured.
 *
 * @param number 1-based number of the physical line
 * @param start of its first printed code point
 * @param end after its last printed code point
 * @param blanksBefore blank lines between it and the line above
 * @param lead the white space before its first printed code point
 * @param width natural width in full-width units: CJK 1, Latin by letter; without the white space
 *     around it
 * @param squeeze how much of the width punctuation can give up when a line is justified
 * @param script of most of its letters
 * @param starts how it begins
 * @param ends how it ends
 * @param traits what else is seen in it
 * @param setting how it stands on paper, as far as that is known
 */
public record PageLine(
    int number,
    int start,
    int end,
    int blanksBefore,
    Lead lead,
    double width,
    double squeeze,
    Script script,
    Start starts,
    End ends,
    Traits traits,
    Setting setting) {

  /** The same line, known to begin in another way. */
  PageLine startingAs(Start other) {
    return new PageLine(
        number,
        start,
        end,
        blanksBefore,
        lead,
        width,
        squeeze,
        script,
        other,
        ends,
        traits,
        setting);
  }

  /** The same line, known to stand so on paper. */
  PageLine set(int blanks, Lead ledBy, double setWidth, double give, Setting as) {
    return new PageLine(
        number, start, end, blanks, ledBy, setWidth, give, script, starts, ends, traits, as);
  }

  /** White space before a line. */
  public enum Lead {
    NONE,
    /** Less than an indent: what extraction leaves where a frame of text begins. */
    SPACE,
    /** An indent that extraction kept. */
    INDENT
  }

  /** The writing that sets the rules of a line. */
  public enum Script {
    HAN,
    LATIN
  }

  /** How a line begins. */
  public enum Start {
    /** 本报讯, 新华社北京电 and their like. */
    DATELINE,
    /** （上接第一版）. */
    TURN,
    /** 图为 and its like. */
    CAPTION,
    /** 一、 or （一） or a bullet. */
    NUMBERED,
    /** 某某指出， 会议强调，: somebody is made to speak. */
    SPEAKER,
    OPENING_QUOTE,
    OPENING_BRACKET,
    DASH,
    /** Punctuation that cannot open a paragraph. */
    CLOSING,
    /** A character that hardly ever opens a word, as 的 or 们. */
    PARTICLE,
    LOWER,
    UPPER,
    DIGIT,
    OTHER
  }

  /** How a line ends. */
  public enum End {
    TERMINAL,
    /** A sentence end inside closing quotes or brackets. */
    TERMINAL_QUOTED,
    ELLIPSIS,
    SEMICOLON,
    COLON,
    COMMA,
    /** A question or an exclamation, which headlines end in too. */
    QUESTION,
    OPENING,
    /** （某某） or （下转第2版） after a sentence end. */
    SIGNED,
    /** 某某 摄. */
    CREDIT,
    CLOSING,
    HYPHEN,
    DIGIT,
    /** A word that hardly ever ends a sentence, as the or und. */
    FUNCTION_WORD,
    LETTER
  }

  /**
   * What is seen inside a line.
   *
   * @param innerStop a sentence ends before the line does
   * @param comma a clause ends in it
   * @param phrases it is two or three phrases set apart by spaces, as headlines are
   * @param names it is a list of five names or more
   * @param formula it is a whole byline, credit, turn line or adoption note
   * @param unclosed brackets or quotes opened in it and not closed in it
   * @param capitals all its letters are capitals
   */
  public record Traits(
      boolean innerStop,
      boolean comma,
      boolean phrases,
      boolean names,
      boolean formula,
      int unclosed,
      boolean capitals) {}
}
