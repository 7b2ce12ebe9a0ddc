package copydesk.ingest.reading.page;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fixed wordings of newspapers in simplified and traditional Chinese, and through {@link
 * LetterFormulas} in English, German and French. Every pattern is bounded, so matching is linear in
 * a line that {@link #LONGEST} bounds.
 */
public final class Formulas {

  /** Code points of a line's beginning or of a short line that the formulas look at. */
  public static final int LONGEST = 64;

  private static final int LONGEST_LABEL = 24;

  /** Signs of the longest title that is spread over its line. */
  private static final int LONGEST_SPREAD = 10;

  private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");

  private static final String ROLE =
      "(?:(?:本报|本報|本刊|本网|特约|特約|见习|見習|实习|實習|首席|全媒体|融媒体|特派|[\\u3400-\\u9FFF\\x{20000}-\\x{3134F}]{1,3}(?:社|报|報|网|網|台))"
          + "{0,3}(?:记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生|作者|撰稿|摄影|攝影|编辑|編輯))";

  /** Two to four characters, the two of a short name sometimes set apart; or a dotted long name. */
  private static final String NAME =
      "(?:[\\u3400-\\u9FFF\\x{20000}-\\x{3134F}]\\s[\\u3400-\\u9FFF\\x{20000}-\\x{3134F}]|[\\u3400-\\u9FFF\\x{20000}-\\x{3134F}]{2,4}|[\\u3400-\\u9FFF\\x{20000}-\\x{3134F}]{1,6}·[\\u3400-\\u9FFF\\x{20000}-\\x{3134F}]{1,6})";

  private static final String NAMES = NAME + "(?:[\\s、，]{1,3}" + NAME + "){0,7}";

  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:【[^】。，]{2,20}(?:報導|报道|報道|報訊|报讯|电|電|訊|讯)】|本报讯|本報訊|本刊讯|本网讯|本台讯|又讯|快讯|"
              + "(?:据|據)?[\\u3400-\\u9FFF\\x{20000}-\\x{3134F}]{1,4}(?:社|网|網|报|報)"
              + "[^，。：；！？]{0,18}?(?:电|電|讯|訊|消息)(?=[\\s（(]|[\\u3400-\\u9FFF\\x{20000}-\\x{3134F}]))");

  private static final Pattern IN_BRACKETS = Pattern.compile("[（(][^（()）]{2,30}[）)]");

  private static final Pattern BYLINE =
      Pattern.compile(
          "^[□■●◆○\\s]{0,2}(?:文[/／]\\s?)?"
              + ROLE
              + "[\\s：:/／]{0,2}"
              + NAMES
              + "(?:[\\s/／；;]{0,2}"
              + ROLE
              + "[\\s：:/／]{0,2}"
              + NAMES
              + "){0,3}(?:\\s?(?:文|整理|报道|報道|/文|／文))?$"
              + "|^[□■●◆]\\s?"
              + NAMES
              + "$");

  private static final String SHOT = "(?:摄影报道|摄影|攝影|摄|攝|供图|供圖)";

  private static final String SHOT_BY =
      "(?:" + ROLE + "[\\s：:/／]{0,2}" + NAMES + "[\\s/／]{0,2}" + SHOT + ")";

  private static final Pattern CREDIT =
      Pattern.compile(
          "^[（(]?(?:"
              + SHOT_BY
              + "|"
              + NAMES
              + "\\s?[/／]?"
              + SHOT
              + "|(?:图片|图|摄影|攝影)[/／：:]\\s?"
              + NAMES
              + ")[）)]?$");

  private static final Pattern CREDIT_INSIDE =
      Pattern.compile(
          "(?:^|[\\s。！？”」（(])(?:" + SHOT_BY + "[）)]?(?![）)，。、])|" + NAMES + "\\s" + SHOT + "\\s)");

  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "(?:[\\s。（(]|^)(?:"
              + ROLE
              + "[\\s：:/／]{0,2})?"
              + NAMES
              + "\\s?[/／]?"
              + SHOT
              + "[）)]?$"
              + "|[（(][^（()）。，]{2,16}(?:提供|供图|供圖|摄|攝)[）)]$");

  private static final Pattern CAPTION =
      Pattern.compile(
          "^[▲▼△▽◀▶↑↓←→■●]?\\s?(?:(?:上|下|左|右|本)?(?:图|圖)(?:片)?(?:为|為|①|②|③|④|一|二|1|2|[:：])|[▲▼△▽◀▶↑↓←→])"
              + "|^(?:Our picture|Pictured|Im Bild|Unser Bild|Notre photo)\\b");

  private static final Pattern ADOPTION = Pattern.compile("^[（(].{4,56}(?:通过|通過)[）)]$");

  /** The line over or under a page: its date with the day of the week, or who made it. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "^(?:[^，。；]{0,24}(?:\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|\\d{4}[.·/-]\\d{1,2}[.·/-]\\d{1,2}|中華民國.{2,5}年\\d{1,2}月\\d{1,2}日)"
              + "\\s*(?:星期|农历|農曆|周|週|第|责|責|编|編|报|報|本版|值班)[^，。；]*"
              + "|.{0,30}(?:责任编辑|責任編輯|责编|責編|版式|校对|校對|美编|组版|美術編輯)[\\s:：/／].{0,40})$");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|[（(]?\\d{1,2}[、）)]|\\d{1,2}[.．](?=\\D)|第[一二三四五六七八九十]{1,3}[，、]|[①②③④⑤⑥⑦⑧⑨●■◆▲★☆◇□○•▪·–]\\s?\\S)");

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:^|[。！？”」』…]\\s{0,3})[（(](?:"
              + ROLE
              + "[\\s：:]?)?"
              + NAMES
              + "(?:\\s?"
              + ROLE
              + "\\s?"
              + NAMES
              + ")?(?:整理|文)?[）)]$");

  private static final int LONGEST_SPEAKER = 18;

  private static final String BREAKS = "。、；！？“”（）";

  /** Who speaks in an interview. */
  private static final Pattern ASKING =
      Pattern.compile("^(?:问|答|問|主持人|[\\u3400-\\u9FFF]{0,4}(?:记者|記者)|Q|A)$");

  /** Words after which a paragraph tells what somebody said. */
  private static final List<String> SAYING =
      List.of(
          "指出", "强调", "強調", "表示", "要求", "认为", "認為", "介绍", "介紹", "号召", "號召", "说", "說", "说道", "告诉记者",
          "坦言", "提出", "谈到", "透露");

  /** What a dateline names near its beginning: a look before the pattern. */
  private static final BitSet NEWS = set("社网網报報台又快");

  private static final int NEWS_WITHIN = 6;

  private static final String NUMBER_STARTS = "一二三四五六七八九十第（●■◆▲★☆◇□○";

  /** The wordings that are a whole line. */
  public enum Whole {
    TURN,
    BYLINE,
    CREDIT,
    ADOPTION,
    /** The date of the issue, who edited the page, and their like. */
    FURNITURE,
    /** The name of a column or a section. */
    LABEL,
    /** A few signs spread over the line. */
    SPREAD,
    NONE
  }

  private Formulas() {}

  static boolean isDateline(String head) {
    char first = head.charAt(0);
    if (isAscii(first) || Character.isUpperCase(first)) {
      return LetterFormulas.isDateline(head);
    }
    return (first == '【' || namesNews(head)) && DATELINE.matcher(head).find();
  }

  private static boolean namesNews(String head) {
    for (int i = 0; i < Math.min(NEWS_WITHIN, head.length()); i++) {
      if (NEWS.get(head.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a paragraph begins as news do: 本报讯, 新华社…电. */
  public static boolean opensStory(String head) {
    return !head.isEmpty() && isDateline(head);
  }

  /** Whether a string is nothing but 本报讯 or 新华社…电, with or without （记者…） behind it. */
  public static boolean isWholeDateline(String head) {
    Matcher matcher = DATELINE.matcher(head + " ");
    if (!matcher.find()) {
      return false;
    }
    String rest = head.substring(Math.min(head.length(), matcher.end())).strip();
    return rest.isEmpty() || IN_BRACKETS.matcher(rest).matches();
  }

  static boolean isCaption(String head) {
    String start = head.substring(0, Math.min(3, head.length()));
    char first = head.charAt(0);
    boolean letters = first < 0x3000 && Character.isLetter(first);
    boolean possible =
        letters
            ? LetterFormulas.CAPTION_STARTS.indexOf(first) >= 0
            : first < 0x3000 || start.indexOf('图') >= 0 || start.indexOf('圖') >= 0;
    return possible && CAPTION.matcher(head).find();
  }

  static boolean isNumbered(String head) {
    char first = head.charAt(0);
    return (first < 0x3000 ? !Character.isLetter(first) : NUMBER_STARTS.indexOf(first) >= 0)
        && NUMBERED.matcher(head).find();
  }

  static boolean isSpeaker(String head) {
    for (int i = 0; i < head.length() && i <= LONGEST_SPEAKER; i++) {
      char c = head.charAt(i);
      if (c == '，' || c == '：') {
        String said = head.substring(0, i);
        return (i >= 4 && endsInSaying(said)) || (c == '：' && ASKING.matcher(said).find());
      }
      if (BREAKS.indexOf(c) >= 0) {
        return false;
      }
    }
    return false;
  }

  private static boolean endsInSaying(String said) {
    for (String saying : SAYING) {
      if (said.endsWith(saying)) {
        return true;
      }
    }
    return false;
  }

  static boolean isSigned(String tail) {
    return endsInBracket(tail) && (SIGNED.matcher(tail).find() || Turn.atEnd(tail).isPresent());
  }

  static boolean endsInCredit(String tail) {
    char last = tail.charAt(tail.length() - 1);
    if (isAscii(last) || Character.isLowerCase(last)) {
      return LetterFormulas.endsInCredit(tail);
    }
    return ("摄攝影图圖道".indexOf(last) >= 0 || endsInBracket(tail))
        && CREDIT_AT_END.matcher(tail).find();
  }

  /** What a whole short line is. */
  public static Whole whole(String line) {
    int signs = Signs.of(line);
    if (line.length() <= LONGEST_LABEL && isLabel(line, signs)) {
      return Whole.LABEL;
    }
    Optional<Turn> turn = Turn.atStart(line);
    if (turn.isPresent() && turn.get().end() == line.length()) {
      return Whole.TURN;
    }
    char first = line.charAt(0);
    if (isAscii(first) || Character.isUpperCase(first)) {
      Whole letters = LetterFormulas.whole(line);
      if (letters != Whole.NONE) {
        return letters;
      }
    }
    if (Signs.has(signs, Signs.SHOOTING) && CREDIT.matcher(line).find()) {
      return Whole.CREDIT;
    }
    if (isByline(line, signs)) {
      return Whole.BYLINE;
    }
    if (Signs.has(signs, Signs.EDITING | Signs.DATED) && FURNITURE.matcher(line).find()) {
      return Whole.FURNITURE;
    }
    if (isSpread(line)) {
      return Whole.SPREAD;
    }
    boolean adopted = endsInBracket(line) && ADOPTION.matcher(line).find();
    return adopted ? Whole.ADOPTION : Whole.NONE;
  }

  private static boolean isLabel(String line, int signs) {
    return Labels.contains(line)
        || (line.charAt(0) > 0x2E80
            && Signs.has(signs, Signs.SPACED)
            && Labels.contains(SPACES.matcher(line).replaceAll("")));
  }

  /** Whether a line is a short title that was spread over it. */
  public static boolean isSpreadTitle(String line) {
    return line.length() <= LONGEST && isSpread(line);
  }

  /** Three signs and more, a space between each two. */
  private static boolean isSpread(String line) {
    if (line.length() < 3 || line.length() > 2 * LONGEST || !hasSpaceNearStart(line)) {
      return false;
    }
    int signs = 0;
    int[] points = line.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean space = Character.isWhitespace(points[i]);
      if (!space && !Glyphs.isHan(points[i])) {
        return false;
      }
      if (!space && i > 0 && !Character.isWhitespace(points[i - 1])) {
        return false;
      }
      signs += space ? 0 : 1;
    }
    return signs >= 3 && signs <= LONGEST_SPREAD;
  }

  private static boolean hasSpaceNearStart(String line) {
    return Character.isWhitespace(line.charAt(1)) || Character.isWhitespace(line.charAt(2));
  }

  private static boolean isByline(String line, int signs) {
    return Signs.has(signs, Signs.WRITING)
        && !Glyphs.isTerminal(line.charAt(line.length() - 1))
        && BYLINE.matcher(line).find();
  }

  static boolean mentions(String line, BitSet characters) {
    for (int i = 0; i < line.length(); i++) {
      if (characters.get(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static BitSet set(String characters) {
    BitSet set = new BitSet();
    characters.chars().forEach(set::set);
    return set;
  }

  static boolean endsInBracket(String tail) {
    char last = tail.charAt(tail.length() - 1);
    return last == '）' || last == ')' || last == '】' || last == ']';
  }

  private static boolean isAscii(char c) {
    return c < 0x80;
  }

  /**
   * Where a line that holds two things parts: behind a photographer's credit that more text
   * follows.
   *
   * @return UTF-16 offset at which the second begins, or 0 for a line that holds one thing
   */
  public static int glue(String line) {
    int end = behindCredit(line);
    if (end == 0) {
      return 0;
    }
    while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return line.length() - end >= 2 ? end : 0;
  }

  private static int behindCredit(String line) {
    if (!Signs.has(Signs.of(line), Signs.SHOOTING)) {
      return LetterFormulas.behindCredit(line);
    }
    Matcher matcher = CREDIT_INSIDE.matcher(line);
    return matcher.find() ? matcher.end() : 0;
  }
}
