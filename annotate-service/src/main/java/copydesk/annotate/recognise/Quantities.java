package copydesk.annotate.recognise;

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

  private static final String UNITS =
      "平方公里|平方千米|平方米|立方米|千瓦时|千瓦|公斤|千克|公里|千米|厘米|毫米|公顷|海里|小时|分钟"
          + "|美元|欧元|港元|港幣|人次|个百分点|個百分點|个方面|个月|個月|周年|週年|户次|余人|万人"
          + "|人|名|位|个|個|件|期|次|场|場|项|項|家|户|戶|所|亩|畝|米|吨|噸|元|天|年|岁|歲|章|条|條|辆|輛|座|艘|架|株|棵"
          + "|块|塊|栋|棟|层|層|张|張|份|篇|套|台|臺|头|頭|只|隻|口|票|倍|届|支|部|门|門|种|種|处|處|盏|盞|间|間|对|對|组|組|轮|輪|克|升|度|成|层|级|篇|封|本|册|册|句|步|方面";

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<before>近|约|約|逾|超过|超過|达到|不少于|至少|将近|將近|大约|大約|上)?"
              + "(?<number>[0-9０-９]+(?:[,，][0-9]{3})*(?:\\.[0-9]+)?|[两兩二三四五六七八九十百千][〇零一二两兩三四五六七八九十百千]*)"
              + "(?:(?:至|到|—|－|-|～|~)(?<to>[0-9]+(?:\\.[0-9]+)?))?"
              + "(?<few>余|餘|多|几|幾)?(?<scale>[十百千]?[万萬亿億]{1,2})?(?<few2>余|餘|多)?"
              + "(?<unit>"
              + UNITS
              + ")(?<after>以上|左右|上下|以内|以下|余|多)?");
  private static final Pattern PERCENT =
      Pattern.compile(
          "(?<before>近|约|約|逾|超过|超過)?(?:百分之(?<han>[〇零一二两三四五六七八九十百点點]+)"
              + "|(?<number>[0-9]+(?:[.,][0-9]+)?) ?(?:%|％|per ?cent\\b|Prozent\\b))(?<after>以上|左右)?");
  private static final Pattern WESTERN =
      Pattern.compile(
          "\\b(?<number>[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]+(?:[.,][0-9]+)?) "
              + "(?<unit>(?:million|billion|Millionen|Milliarden) (?:euros|pounds|dollars|Euro)|euros?|Euro|pounds"
              + "|people|residents|members|votes|tonnes|metres|kilometres|years|days|hours"
              + "|Einwohner|Mitglieder|Stimmen|Tonnen|Meter|Kilometer|Menschen|Jahre|Tage|Stunden)\\b");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    Matcher chinese = CHINESE.matcher(passage.string());
    while (chinese.find()) {
      if (isCounted(chinese, passage.string())) {
        chinese(chinese).ifPresent(amount -> found.add(quantity(passage, chinese, amount, 0.85)));
      }
    }
    Matcher percent = PERCENT.matcher(passage.string());
    while (percent.find()) {
      percent(percent).ifPresent(amount -> found.add(quantity(passage, percent, amount, 0.9)));
    }
    Matcher western = WESTERN.matcher(passage.string());
    while (western.find()) {
      Amount amount =
          new Amount(western(western.group("number")), null, western.group("unit"), false);
      found.add(quantity(passage, western, amount, 0.8));
    }
    return found;
  }

  private static Suggestion quantity(
      Passage passage, Matcher match, Amount amount, double confidence) {
    return passage.over(match, 0, FactType.QUANTITY, amount, confidence, "number with unit");
  }

  /** Ordinals and years are none: 第3次, 2026年. */
  private static boolean isCounted(Matcher match, String text) {
    boolean ordinal =
        match.start() > 0 && "第－-.0123456789".indexOf(text.charAt(match.start() - 1)) >= 0;
    boolean year =
        match.group("unit").equals("年")
            && match.group("number").matches("[0-9]{4}|[〇零一二三四五六七八九]{4}");
    boolean session = match.group("unit").equals("届");
    return !ordinal && !year && !session;
  }

  private static Optional<Amount> chinese(Matcher match) {
    String scale = match.group("scale") == null ? "" : match.group("scale");
    Optional<BigDecimal> number = scaled(match.group("number"), scale);
    BigDecimal to =
        match.group("to") == null ? null : scaled(match.group("to"), scale).orElse(null);
    boolean approx =
        match.group("before") != null
            || match.group("few") != null
            || match.group("few2") != null
            || match.group("after") != null;
    return number.map(value -> new Amount(value, to, match.group("unit"), approx));
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
    boolean approx = match.group("before") != null || match.group("after") != null;
    Optional<BigDecimal> number =
        match.group("number") != null
            ? Optional.of(new BigDecimal(match.group("number").replace(',', '.')))
            : han(match.group("han"));
    return number.map(value -> new Amount(value, null, "%", approx));
  }

  private static Optional<BigDecimal> han(String text) {
    String[] halves = text.split("[点點]", 2);
    Optional<BigDecimal> whole = Numerals.parse(halves[0]);
    if (halves.length == 1) {
      return whole;
    }
    return Numerals.parse("〇" + halves[1])
        .flatMap(rest -> whole.map(w -> w.add(rest.movePointLeft(halves[1].length()))));
  }

  /** 1,200 and 1.200 are twelve hundred; 1.5 and 1,5 one and a half. */
  private static BigDecimal western(String number) {
    if (number.matches("[0-9]{1,3}([.,][0-9]{3})+")) {
      return new BigDecimal(number.replaceAll("[.,]", ""));
    }
    return new BigDecimal(number.replace(',', '.').toLowerCase(Locale.ROOT));
  }
}
