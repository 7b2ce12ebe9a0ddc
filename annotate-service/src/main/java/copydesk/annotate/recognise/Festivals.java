package copydesk.annotate.recognise;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On which day a festival falls: those of the lunar year by ICU's Chinese calendar in China's time,
 * 清明 by the sun, others by the month and day.
 */
public final class Festivals {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Month and day of the lunar year. */
  private static final Map<String, int[]> LUNAR =
      Map.ofEntries(
          Map.entry("春节", new int[] {1, 1}),
          Map.entry("大年", new int[] {1, 1}),
          Map.entry("元宵", new int[] {1, 15}),
          Map.entry("龙抬头", new int[] {2, 2}),
          Map.entry("端午", new int[] {5, 5}),
          Map.entry("七夕", new int[] {7, 7}),
          Map.entry("中元", new int[] {7, 15}),
          Map.entry("中秋", new int[] {8, 15}),
          Map.entry("重阳", new int[] {9, 9}),
          Map.entry("腊八", new int[] {12, 8}));

  private static final Map<String, int[]> SOLAR =
      Map.ofEntries(
          Map.entry("元旦", new int[] {1, 1}),
          Map.entry("新年", new int[] {1, 1}),
          Map.entry("情人节", new int[] {2, 14}),
          Map.entry("妇女节", new int[] {3, 8}),
          Map.entry("三八", new int[] {3, 8}),
          Map.entry("植树节", new int[] {3, 12}),
          Map.entry("愚人节", new int[] {4, 1}),
          Map.entry("五一", new int[] {5, 1}),
          Map.entry("劳动节", new int[] {5, 1}),
          Map.entry("青年节", new int[] {5, 4}),
          Map.entry("护士节", new int[] {5, 12}),
          Map.entry("儿童节", new int[] {6, 1}),
          Map.entry("六一", new int[] {6, 1}),
          Map.entry("建党节", new int[] {7, 1}),
          Map.entry("七一", new int[] {7, 1}),
          Map.entry("建军节", new int[] {8, 1}),
          Map.entry("八一", new int[] {8, 1}),
          Map.entry("教师节", new int[] {9, 10}),
          Map.entry("国庆", new int[] {10, 1}),
          Map.entry("十一", new int[] {10, 1}),
          Map.entry("万圣节", new int[] {10, 31}),
          Map.entry("光棍节", new int[] {11, 11}),
          Map.entry("双十一", new int[] {11, 11}),
          Map.entry("女生节", new int[] {3, 7}),
          Map.entry("平安夜", new int[] {12, 24}),
          Map.entry("圣诞", new int[] {12, 25}));

  /** Names as printed, longest first; those with a second meaning only with 节. */
  static final String NAMES =
      "春节|元宵佳节|元宵节|元宵|清明节|清明(?=假|期|小|当|前|后|连|時|时|祭|，|。|将|$)|端午节|端午|七夕节|七夕|中元节|中秋节|中秋|重阳节|重阳(?=节|，|。|当)|腊八节|腊八(?=，|。|当)|除夕|小年(?=，|。|夜)|龙抬头"
          + "|元旦节|元旦|新年(?=，|前|第|期|假|$)|情人节|妇女节|“?三八”?(?:国际)?(?:劳动)?妇女节|植树节|愚人节|五一(?:国际)?劳动节|“五一”|五一(?=假|小|期|长|前|、|，|$)|劳动节|五四青年节|青年节|护士节|六一(?:国际)?儿童节|“六一”|儿童节|建党节|“七一”|建军节|“八一”(?=建军)|教师节|国庆节|国庆|“十一”(?=假|长|期|黄)|万圣节|光棍节|“?双十一”?|女生节|平安夜|圣诞节|父亲节|母亲节|感恩节";

  private static final Pattern LUNAR_DAY =
      Pattern.compile("(?<month>正|冬|腊|十[一二]?|[一二三四五六七八九])月(?<day>(?:初|十|二十|廿|三十)[一二三四五六七八九十]?)");
  private static final Pattern NEW_YEARS_DAYS =
      Pattern.compile("大年(?<day>三十|初[一二三四五六七八九十]|十[一二三四五])");

  private Festivals() {}

  /**
   * @param name as printed
   * @return empty if it is not known
   */
  public static Optional<LocalDate> day(String name, int year) {
    String plain = name.replaceAll("[“”]", "");
    Matcher newYear = NEW_YEARS_DAYS.matcher(plain);
    if (newYear.find()) {
      return Optional.of(
          newYear.group("day").equals("三十")
              ? eve(year)
              : lunar(year, 1, lunarDay(newYear.group("day"))));
    }
    Matcher day = LUNAR_DAY.matcher(plain);
    if (day.find()) {
      return Optional.of(lunar(year, lunarMonth(day.group("month")), lunarDay(day.group("day"))));
    }
    if (plain.startsWith("除夕")) {
      return Optional.of(eve(year));
    }
    if (plain.startsWith("小年")) {
      return Optional.of(lunar(year, 12, 23));
    }
    if (plain.startsWith("清明")) {
      return Optional.of(LocalDate.of(year, 4, qingming(year)));
    }
    Optional<LocalDate> moving = moving(plain, year);
    if (moving.isPresent()) {
      return moving;
    }
    return longest(plain, LUNAR)
        .map(date -> lunar(year, date[0], date[1]))
        .or(() -> longest(plain, SOLAR).map(date -> LocalDate.of(year, date[0], date[1])));
  }

  private static Optional<int[]> longest(String name, Map<String, int[]> days) {
    return days.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()) || name.endsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
  }

  private static Optional<LocalDate> moving(String name, int year) {
    return switch (name) {
      case "母亲节" -> Optional.of(nth(year, 5, 2, DayOfWeek.SUNDAY));
      case "父亲节" -> Optional.of(nth(year, 6, 3, DayOfWeek.SUNDAY));
      case "感恩节" -> Optional.of(nth(year, 11, 4, DayOfWeek.THURSDAY));
      default -> Optional.empty();
    };
  }

  private static LocalDate nth(int year, int month, int which, DayOfWeek weekday) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
  }

  private static LocalDate eve(int year) {
    return lunar(year, 1, 1).minusDays(1);
  }

  /** The day of a lunar year that begins in a year of ours. */
  static LocalDate lunar(int year, int month, int day) {
    ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
    calendar.clear();
    // The lunar year's number counts from the same start for every year: that of midsummer is
    // right.
    calendar.setTime(Date.from(LocalDate.of(year, 7, 1).atStartOfDay(CHINA).toInstant()));
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
    calendar.set(ChineseCalendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(CHINA).toLocalDate();
  }

  /** By the formula of the solar terms, good for 1900 to 2099. */
  private static int qingming(int year) {
    int short2 = year % 100;
    double base = year < 2000 ? 5.59 : 4.81;
    return (int) (short2 * 0.2422 + base) - short2 / 4;
  }

  private static int lunarMonth(String month) {
    return switch (month) {
      case "正" -> 1;
      case "冬" -> 11;
      case "腊" -> 12;
      default -> Numerals.parse(month).orElseThrow().intValue();
    };
  }

  private static int lunarDay(String day) {
    String plain = day.replace("初", "").replace("廿", "二十");
    return Numerals.parse(plain).orElseThrow().intValue();
  }
}
