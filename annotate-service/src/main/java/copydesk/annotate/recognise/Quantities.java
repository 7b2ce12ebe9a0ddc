package copydesk.annotate.recognise;

import copydesk.annotate.draft.Approximation;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a unit and what says that they are approximate. */
final class Quantities implements Recogniser {

  private static final String ABOUT =
      "近|约|逾|超过|超|不少于|不低于|不超过|至少|最多|将近|大约|接近|突破|上(?=[百千万亿])|数(?=[百千万亿])";
  private static final String DIGITS =
      "[0-9]+(?:[,，][0-9]{3})+(?![0-9])(?:\\.[0-9]+)?|[0-9]+(?:[.．·][0-9]+)?";
  private static final String HAN =
      "[〇零一二两三四五六七八九十百千][〇零一二两三四五六七八九十百千万亿兆]*(?:点[〇零一二三四五六七八九]+)?|[百千万](?=[亿余多])|半";
  private static final String SCALE =
      "[十百千]?[万亿兆]{1,2}(?![瓦帕赫字])|千(?=人|户|家|亩|元|吨)|百(?=人|户|家|亩|元|吨)";
  private static final String UNITS = String.join("|", Units.all());

  private static final Pattern MONEY =
      Pattern.compile(
          "(?<yuan>[0-9]+|[一二两三四五六七八九十百千万]+)(?<unit>美元|欧元|元|块)又?(?:(?<jiao>[0-9]|[一二两三四五六七八九])[角毛])?(?:(?<fen>[0-9]{1,2}|[一二两三四五六七八九])(?:分|美分|欧分))?");

  private static final String NUMERALS = "0123456789〇零一二两三四五六七八九十百千万半";

  private static final String[] BEFORE = ABOUT.replaceAll("\\(\\?=[^)]*\\)", "").split("\\|", -1);

  private static final String BEGINS = "近约逾超不至最将大接突上数";

  /** How long something took: 1小时07分32秒. */
  private static final Pattern LASTED =
      Pattern.compile(
          "(?<hours>[0-9]{1,3})(?:个)?小时(?<minutes>[0-9]{1,2})分(?:钟)?(?:(?<seconds>[0-9]{1,2}(?:\\.[0-9]+)?)秒)?|(?<minutes2>[0-9]{1,3})分(?<seconds2>[0-9]{1,2}(?:\\.[0-9]+)?)秒[0-9]*");

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<before>"
              + ABOUT
              + ")?(?<number>"
              + DIGITS
              + "|"
              + HAN
              + ")(?<fromscale>[万亿])?(?:(?:至|到|—|－|-|～|~)(?<to>"
              + DIGITS
              + "|[一二三四五六七八九十百千]+))?(?<few>余|多|几|来)?(?<scale>"
              + SCALE
              + ")?(?<few2>余|多|来)?(?:(?<unit>"
              + UNITS
              + ")(?<few3>多(?=小时|月))?(?<more>半(?!数|径)|(?<=成)[一二三四五六七八九半])?(?<after>以上|左右|上下|以内|以下|多)?)?");
  private static final Pattern PERCENT =
      Pattern.compile(
          "(?<before>"
              + ABOUT
              + ")?(?:(?<sign>百|千|万)分之(?<han>[〇零一二两三四五六七八九十百点]+|[0-9.]+)"
              + "|(?<number>[0-9]+(?:[.,．·][0-9]+)?)(?:[-~～至—－](?<to>[0-9]+(?:\\.[0-9]+)?))? ?(?:%|％|‰|per ?cent\\b|Prozent\\b))(?<after>以上|左右|以内|以下)?");
  private static final Pattern WESTERN =
      Pattern.compile(
          "\\b(?<number>[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]+(?:[.,][0-9]+)?) "
              + "(?<unit>(?:million|billion|Millionen|Milliarden)(?: (?:euros|pounds|dollars|people|tonnes|passengers|visitors"
              + "|Euro|Dollar|Tonnen|Menschen|Einwohner|Besucher|Fahrgäste|Kubikmeter|Liter))?|euros?|Euro|pounds|dollars"
              + "|people|residents|members|votes|visitors|passengers|pupils|students|jobs|homes|households|tonnes|metres|kilometres"
              + "|miles|hectares|litres|years|months|weeks|days|hours|minutes"
              + "|Einwohner|Mitglieder|Stimmen|Besucher|Fahrgäste|Schüler|Haushalte|Wohnungen|Arbeitsplätze|Tonnen|Meter|Kilometer"
              + "|Quadratmeter|Kubikmeter|Hektar|Liter|Menschen|Jahre|Monate|Wochen|Tage|Stunden|Minuten)\\b");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    chinese(passage, found);
    String text = passage.string();
    if (text.indexOf('小') >= 0 || text.indexOf('秒') >= 0) {
      lasted(passage, found);
    }
    if (text.indexOf('%') >= 0
        || text.indexOf('％') >= 0
        || text.indexOf('‰') >= 0
        || text.contains("分之")
        || isWestern(text)) {
      percent(passage, found);
    }
    if (isWestern(text)) {
      western(passage, found);
    }
    return found;
  }

  /** Only what begins like a number is looked at; most characters do not. */
  private void chinese(Passage passage, List<Suggestion> found) {
    String text = passage.string();
    Matcher chinese = CHINESE.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      int next = at + 1;
      if (mayBegin(text, at) && chinese.region(at, text.length()).lookingAt()) {
        next = chinese.end();
        if (isCounted(chinese, text)) {
          chinese(chinese).ifPresent(amount -> found.add(quantity(passage, chinese, amount, 0.85)));
        }
      }
      at = next;
    }
  }

  /** Quick, and true for all places at which a quantity begins. */
  private static boolean mayBegin(String text, int at) {
    if (NUMERALS.indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    if (BEGINS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    for (String about : BEFORE) {
      int behind = at + about.length();
      if (behind < text.length()
          && NUMERALS.indexOf(text.charAt(behind)) >= 0
          && text.startsWith(about, at)) {
        return true;
      }
    }
    return false;
  }

  /** The amount that a whole expression says, whatever stands around it. */
  static Optional<Amount> amount(String expression) {
    Matcher share = PERCENT.matcher(expression);
    if (share.matches()) {
      return percent(share);
    }
    Matcher money = MONEY.matcher(expression);
    if (money.matches()) {
      return Optional.of(money(money));
    }
    Matcher chinese = CHINESE.matcher(expression);
    return chinese.matches() ? chinese(chinese) : Optional.empty();
  }

  /** Yuan with tenths and hundredths. */
  private static Amount money(Matcher match) {
    BigDecimal sum =
        money(match, "yuan")
            .add(money(match, "jiao").movePointLeft(1))
            .add(money(match, "fen").movePointLeft(2));
    return amount(sum, null, match.group("unit"), null);
  }

  private static BigDecimal money(Matcher match, String group) {
    return match.group(group) == null
        ? BigDecimal.ZERO
        : Numerals.parse(match.group(group)).orElse(BigDecimal.ZERO);
  }

  static boolean isWestern(String text) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters < 3; i++) {
      letters += text.charAt(i) < 0x250 && Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters >= 3;
  }

  private static void lasted(Passage passage, List<Suggestion> found) {
    Matcher lasted = LASTED.matcher(passage.string());
    while (lasted.find()) {
      found.add(quantity(passage, lasted, lasted(lasted), 0.9));
    }
  }

  private static void percent(Passage passage, List<Suggestion> found) {
    Matcher percent = PERCENT.matcher(passage.string());
    while (percent.find()) {
      percent(percent).ifPresent(amount -> found.add(quantity(passage, percent, amount, 0.9)));
    }
  }

  private static void western(Passage passage, List<Suggestion> found) {
    Matcher western = WESTERN.matcher(passage.string());
    while (western.find()) {
      Amount amount = amount(western(western.group("number")), null, western.group("unit"), null);
      found.add(quantity(passage, western, amount, 0.8));
    }
  }

  private static Suggestion quantity(
      Passage passage, Matcher match, Amount amount, double confidence) {
    return passage.over(match, 0, FactType.QUANTITY, amount, confidence, "number with unit");
  }

  /** Ordinals, years, and what is a word or a fixed phrase are none: 第3次, 2026年, ‘两个确立’. */
  private static boolean isCounted(Matcher match, String text) {
    char before = match.start() == 0 ? ' ' : text.charAt(match.start() - 1);
    if ("第－-.:：∶每".indexOf(before) >= 0 || Character.isDigit(before)) {
      return false;
    }
    String number = match.group("number");
    boolean digits = Character.isDigit(number.charAt(0));
    String unit = match.group("unit");
    boolean scaled =
        match.group("scale") != null
            || match.group("fromscale") != null
            || number.matches(".*[万亿]");
    if (unit != null && unit.equals("项") && text.startsWith("规定", match.end()) && !digits) {
      return false;
    }
    if (unit == null) {
      return scaled && isBare(match, text, digits);
    }
    if (digits) {
      return !isYear(number, unit) && !(unit.equals("日") || unit.equals("届") || unit.equals("点"));
    }
    return isHanCounted(match, number, unit, before, text);
  }

  private static boolean isYear(String number, String unit) {
    return unit.equals("年") && number.matches("[0-9]{4}|[〇零一二三四五六七八九]{4}");
  }

  /** 339万晋中人民 and 百亿企业 count what is named behind them. */
  private static boolean isBare(Matcher match, String text, boolean digits) {
    boolean word =
        match.end() < text.length()
            && text.charAt(match.end()) >= '\u4e00'
            && text.charAt(match.end()) <= '\u9fa5';
    return (digits && (word || match.group("scale") != null))
        || (word && match.group().endsWith("亿"));
  }

  private static boolean isHanCounted(
      Matcher match, String number, String unit, char before, String text) {
    String next = match.end() < text.length() ? text.substring(match.end(), match.end() + 1) : "";
    boolean phrase = "‘“「《".indexOf(before) >= 0;
    boolean joined = before >= '\u4e00' && "一二三四五六七八九十百千万亿几数".indexOf(before) >= 0;
    boolean one =
        number.equals("一")
            && !match.group().matches("一成.*|一(?:公里|平方米|亩|吨|小时|个(?:多)?(?:月|小时)|亿.*|万.*)");
    boolean year = isYear(number, unit) || (unit.equals("年") && number.equals("一"));
    boolean vague =
        number.matches("[百千万]")
            || (number.equals("半") && !unit.matches("年|个月|天|小时|个小时"))
            || (unit.equals("级") && !match.group().contains("亿"))
            || unit.matches(
                "届|点|日|道|手|路|界|代|方|面|排|段|节|团|班|队|度|两|分|里|门|片|国|省|市|县|区|村|校|字|环|员|站|园|把|回|行|集|股|批|院|厂|镇|乡|馆|步|口|类|层|列|轮|对");
    boolean again = next.equals(number) || (next.length() == 1 && number.endsWith(next));
    return !phrase && !joined && !one && !year && !vague && !again;
  }

  private static Optional<Amount> chinese(Matcher match) {
    String scale = match.group("scale") == null ? "" : match.group("scale");
    String first = match.group("fromscale") == null ? "" : match.group("fromscale");
    String own = match.group("to") == null ? first + scale : first.isEmpty() ? scale : first;
    Optional<BigDecimal> number = scaled(plain(match.group("number")), own);
    BigDecimal to =
        match.group("to") == null ? null : scaled(match.group("to"), scale).orElse(null);
    BigDecimal more = more(match.group("more"));
    String unit = match.group("unit") == null ? "" : match.group("unit");
    return number.map(value -> amount(value.add(more), to, unit, approximation(match)));
  }

  private static Amount amount(
      BigDecimal number, BigDecimal to, String unit, Approximation approximation) {
    return new Amount(number, to, unit, Units.kind(unit), approximation);
  }

  private static Approximation approximation(Matcher match) {
    String few = match.group("few") == null ? match.group("few2") : match.group("few");
    if ("几".equals(few) || "来".equals(few)) {
      return Approximation.ABOUT;
    }
    boolean more = few != null || match.group("few3") != null;
    return approximation(match.group("before"), match.group("after"), more);
  }

  /**
   * @param before what stands before the number, or null
   * @param after what stands behind the unit, or null
   * @param more whether 余 or 多 stands inside
   */
  private static Approximation approximation(String before, String after, boolean more) {
    if (more || "多".equals(after)) {
      return Approximation.OVER;
    }
    String word = after == null ? before : after;
    return switch (word) {
      case null -> null;
      case "近", "将近", "接近" -> Approximation.NEARLY;
      case "逾", "超", "超过", "突破", "上" -> Approximation.OVER;
      case "以上", "至少", "不少于", "不低于" -> Approximation.AT_LEAST;
      case "以内", "以下", "最多", "不超过" -> Approximation.AT_MOST;
      default -> Approximation.ABOUT;
    };
  }

  /** In seconds. */
  private static Amount lasted(Matcher match) {
    BigDecimal sixty = BigDecimal.valueOf(60);
    BigDecimal hours = part(match, "hours");
    BigDecimal minutes = part(match, "minutes").add(part(match, "minutes2"));
    BigDecimal seconds = part(match, "seconds").add(part(match, "seconds2"));
    return amount(hours.multiply(sixty).add(minutes).multiply(sixty).add(seconds), null, "秒", null);
  }

  private static BigDecimal part(Matcher match, String group) {
    return match.group(group) == null ? BigDecimal.ZERO : new BigDecimal(match.group(group));
  }

  private static BigDecimal more(String printed) {
    if (printed == null) {
      return BigDecimal.ZERO;
    }
    return printed.equals("半")
        ? new BigDecimal("0.5")
        : Numerals.parse(printed).orElseThrow().movePointLeft(1);
  }

  private static String plain(String number) {
    return number.equals("半") ? "0.5" : number.replace('．', '.').replace('·', '.');
  }

  private static Optional<BigDecimal> scaled(String number, String scale) {
    Optional<BigDecimal> value = Numerals.parse(number);
    for (int i = 0; i < scale.length(); i++) {
      char c = scale.charAt(i);
      long factor =
          switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万', '萬' -> 10_000;
            default -> 100_000_000;
          };
      value = value.map(v -> v.multiply(BigDecimal.valueOf(factor)));
    }
    return value;
  }

  private static Optional<Amount> percent(Matcher match) {
    Optional<BigDecimal> number =
        match.group("number") != null
            ? Optional.of(
                new BigDecimal(
                    match.group("number").replace(',', '.').replace('．', '.').replace('·', '.')))
            : Numerals.parse(match.group("han"));
    BigDecimal to = match.group("to") == null ? null : new BigDecimal(match.group("to"));
    int digits =
        match.group().contains("‰") || "千".equals(match.group("sign"))
            ? 1
            : "万".equals(match.group("sign")) ? 2 : 0;
    return number.map(
        value ->
            amount(
                value.movePointLeft(digits),
                to,
                "%",
                approximation(match.group("before"), match.group("after"), false)));
  }

  /** 1,200 and 1.200 are twelve hundred; 1.5 and 1,5 one and a half. */
  private static BigDecimal western(String number) {
    if (number.matches("[0-9]{1,3}([.,][0-9]{3})+")) {
      return new BigDecimal(number.replaceAll("[.,]", ""));
    }
    return new BigDecimal(number.replace(',', '.').toLowerCase(Locale.ROOT));
  }
}
