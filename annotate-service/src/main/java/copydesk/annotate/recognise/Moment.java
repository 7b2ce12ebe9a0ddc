package copydesk.annotate.recognise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * What is printed of a date, part by part; null for what is not.
 *
 * @param relative 今年, 去年 and the like
 * @param relativeMonth 本月, 年底 and the like
 * @param tenth 上旬, 中旬, 下旬, 初, 底, 末
 * @param week 上, 下 or another word before a weekday, may be empty
 * @param weekday 1 for Monday to 7, 8 for a week's end
 * @param clock hours and minutes as {@code Thh:mm}
 */
record Moment(
    Integer year,
    String relative,
    String festival,
    String holiday,
    Integer month,
    String relativeMonth,
    String tenth,
    Integer day,
    String week,
    Integer weekday,
    String word,
    String season,
    String clock,
    String edge) {

  /** A match of {@link DatePattern#POINT}. */
  static Moment of(Matcher match) {
    if (match.group("iso") != null) {
      return printed(match);
    }
    return new Moment(
        year(match.group("year")),
        match.group("relyear"),
        match.group("festival"),
        match.group("holiday"),
        number(match.group("month")),
        match.group("relmonth"),
        match.group("tenth"),
        number(match.group("day")),
        match.group("week"),
        weekday(match.group("weekday")),
        match.group("relday"),
        match.group("season"),
        clock(match),
        match.group("edge"));
  }

  /** 2023-03-24, 2023.3.24, 2023/3/24. */
  private static Moment printed(Matcher match) {
    List<String> parts = List.of(match.group("iso").split("[-./年]", -1));
    return new Moment(
        Integer.valueOf(parts.get(0)),
        null,
        null,
        null,
        Integer.valueOf(parts.get(1)),
        null,
        null,
        Integer.valueOf(parts.get(2)),
        null,
        null,
        null,
        null,
        clock(match),
        null);
  }

  /** This, with what the start of a span has and this has not. */
  Moment after(Moment start) {
    boolean ownYear = year != null || relative != null;
    boolean ownMonth =
        month != null
            || relativeMonth != null
            || word != null
            || festival != null
            || weekday != null;
    boolean clockOnly = clock != null && !ownMonth && day == null;
    return new Moment(
        ownYear ? year : start.year,
        ownYear ? relative : start.relative,
        clockOnly ? start.festival : festival,
        holiday,
        ownMonth || (day == null && !clockOnly) ? month : start.month,
        ownMonth ? relativeMonth : start.relativeMonth,
        tenth,
        clockOnly ? start.day : day,
        week,
        clockOnly ? start.weekday : weekday,
        clockOnly ? start.word : word,
        season,
        clock,
        edge);
  }

  boolean hasYear() {
    return year != null || relative != null;
  }

  boolean hasDay() {
    return day != null || word != null || weekday != null || festival != null;
  }

  private static Integer year(String printed) {
    if (printed == null) {
      return null;
    }
    Optional<BigDecimal> number = Numerals.parse(printed.replace('○', '〇'));
    if (number.isEmpty()) {
      return null;
    }
    int year = number.get().intValue();
    // 07年 and 98年 are years of the centuries around us.
    return printed.length() == 2
        ? Integer.valueOf(year < 50 ? 2000 + year : 1900 + year)
        : Integer.valueOf(year);
  }

  private static Integer number(String printed) {
    return printed == null
        ? null
        : Numerals.parse(printed.replace("廿", "二十").replace("初", ""))
            .map(BigDecimal::intValue)
            .orElse(null);
  }

  private static Integer weekday(String printed) {
    return printed == null
        ? null
        : Integer.valueOf(printed.equals("末") ? 8 : Math.min(7, "一二三四五六日天".indexOf(printed) + 1));
  }

  private static String clock(Matcher match) {
    String printed = match.group("hour");
    if (printed == null) {
      return null;
    }
    int hour = number(printed);
    String part = match.group("part") == null ? "" : match.group("part");
    boolean late = !part.isEmpty() && "下午午后傍晚晚上晚间夜间夜里深夜当晚".contains(part) && hour > 0;
    boolean noon = part.equals("中午") && hour < 3;
    int shown = (late || noon) && hour < 12 ? hour + 12 : hour;
    int minute = match.group("half") != null ? 30 : 0;
    minute = match.group("quarter") != null ? 15 * number(match.group("quarter")) : minute;
    minute = match.group("minute") != null ? number(match.group("minute")) : minute;
    minute = match.group("minute2") != null ? number(match.group("minute2")) : minute;
    return shown > 24 || minute > 59
        ? null
        : String.format(Locale.ROOT, "T%02d:%02d", shown, minute);
  }
}
