package copydesk.ingest.reading.model;

/**
 * One reason for a decision, in words a person understands.
 *
 * @param first the first number the words name, as a line's width in full-width units
 * @param second the second one, as the column's width
 */
public record Evidence(Kind kind, int first, int second) {

  private static final String NUMBER = "%d";

  /** A reason that names no number. */
  public static Evidence of(Kind kind) {
    return new Evidence(kind, 0, 0);
  }

  /** In Chinese. */
  public String zh() {
    return filled(kind.zh);
  }

  /** In English. */
  public String en() {
    return filled(kind.en);
  }

  /** A page has thousands of them, and {@code String.format} takes longer than reading the page. */
  private String filled(String words) {
    int one = words.indexOf(NUMBER);
    if (one < 0) {
      return words;
    }
    int two = words.indexOf(NUMBER, one + NUMBER.length());
    return words.substring(0, one)
        + first
        + words.substring(one + NUMBER.length(), two)
        + second
        + words.substring(two + NUMBER.length());
  }

  /** The reasons the engine knows. */
  public enum Kind {
    FILLS_COLUMN("本行满栏（%d／%d）", "the line fills its column (%d of %d)"),
    SHORT_LINE("本行不满栏（%d／%d）", "the line ends short of its column (%d of %d)"),
    NEXT_INDENTED("下行短两字，像首行缩进（%d／%d）", "the next line is short by an indent (%d of %d)"),
    NEXT_NOT_INDENTED("下行满栏，没有首行缩进（%d／%d）", "the next line has no indent (%d of %d)"),
    SENTENCE_ENDS("本行以句末标点结束", "a sentence ends here"),
    CLAUSE_ENDS("本行以分号或冒号结束", "a semicolon or colon ends the line"),
    SENTENCE_OPEN("句子未完", "the sentence goes on"),
    QUOTATION_OPEN("引号或括号未闭合", "a quotation or bracket is still open"),
    SIGNED("文末署名", "a signature in brackets ends the story"),
    OPENS_STORY("下行是消息头", "the next line opens a story"),
    OPENS_PARAGRAPH("下行像段首", "the next line opens like a paragraph"),
    WORD_SPANS("断行处的两字在本版别处相连", "the characters at the break stand together elsewhere on the page"),
    HYPHEN("单词以连字符断开", "a hyphen cuts a word"),
    HYPHEN_LOST("断行处的两段合为一个单词，连字符已丢失", "both parts are one word; its hyphen was lost"),
    LOWER_CASE("下行以小写字母开头", "the next line starts in lower case"),
    BLANK_LINES("隔行方式像分段", "the blank lines are those of a new paragraph"),
    NO_BLANK_LINES("隔行方式像接排", "the blank lines are those inside a paragraph"),
    FRAME_STARTS("下行行首有缩进或空格", "the next line starts with a space"),
    OTHER_BLOCK("两行在文件中属于不同的文字块", "the file puts the lines into different blocks"),
    OTHER_SIZE("字号不同", "the size of type changes"),
    PARALLEL("两行开头相同，像排比段", "both lines open with the same words"),
    DISPLAY_LINE("标题、图片说明或署名行", "a headline, caption or credit stands here"),
    ONE_HEADLINE("同一标题的两行", "two lines of one headline"),
    OTHER_STORY("两行属于不同的稿件", "the lines belong to different stories");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }
}
