package copydesk.annotate.recognise;

import copydesk.annotate.draft.DateRule;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves dates against the date of the issue: 今年 is its year; a month and day without a year are
 * those nearest to it; a time without a day is on the issue's own day. What cannot be told stays
 * {@code XXXX} or {@code XX}.
 */
final class Calendar {

  /**
   * A date in ISO 8601: a day, a month, a year, a day with a time, or an interval of two of them,
   * of which one may be open ({@code ..}).
   *
   * @param rule how it was found
   * @param certain whether it was printed in full
   */
  record Resolved(String iso, DateRule rule, boolean certain) {}

  private static final Map<String, Integer> YEARS =
      Map.ofEntries(
          Map.entry("今年", 0),
          Map.entry("本年", 0),
          Map.entry("当年", 0),
          Map.entry("今岁", 0),
          Map.entry("去年", -1),
          Map.entry("上年", -1),
          Map.entry("前年", -2),
          Map.entry("大前年", -3),
          Map.entry("明年", 1),
          Map.entry("来年", 1),
          Map.entry("后年", 2));
  private static final Map<String, Integer> DAYS =
      Map.ofEntries(
          Map.entry("今天", 0),
          Map.entry("今日", 0),
          Map.entry("今", 0),
          Map.entry("今起", 0),
          Map.entry("当日", 0),
          Map.entry("当天", 0),
          Map.entry("昨天", -1),
          Map.entry("昨日", -1),
          Map.entry("昨", -1),
          Map.entry("前天", -2),
          Map.entry("大前天", -3),
          Map.entry("明天", 1),
          Map.entry("明日", 1),
          Map.entry("明", 1),
          Map.entry("次日", 1),
          Map.entry("翌日", 1),
          Map.entry("后天", 2),
          Map.entry("大后天", 3));
  private static final String QUARTERS = "一二三四";

  private final LocalDate issue;

  /**
   * @param issue null if it is not known
   */
  Calendar(LocalDate issue) {
    this.issue = issue;
  }

  /** Empty for what no calendar has. */
  Optional<Resolved> resolve(Moment moment) {
    try {
      return Optional.of(new Resolved(iso(moment), rule(moment), moment.year() != null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Two points of which the second takes its year and month from the first where it has none. */
  Optional<Resolved> resolve(Moment from, Moment to) {
    try {
      String start = iso(from);
      String end = iso(to.after(from));
      start = start.contains("/") ? start.substring(0, start.indexOf('/')) : start;
      end = end.contains("/") ? end.substring(end.indexOf('/') + 1) : end;
      return Optional.of(new Resolved(start + "/" + end, rule(from), from.year() != null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateRule rule(Moment moment) {
    if (moment.year() != null) {
      return moment.festival() == null ? DateRule.PRINTED : DateRule.FESTIVAL;
    }
    if (moment.festival() != null) {
      return DateRule.FESTIVAL;
    }
    if (moment.relative() != null || moment.season() != null) {
      return DateRule.ISSUE_YEAR;
    }
    if (moment.word() != null || moment.weekday() != null) {
      return DateRule.ISSUE_DAY;
    }
    if (moment.relativeMonth() != null) {
      return DateRule.ISSUE_MONTH;
    }
    return moment.month() != null || moment.day() != null ? DateRule.NEAREST : DateRule.ISSUE_DAY;
  }

  private String iso(Moment moment) {
    String clock = moment.clock() == null ? "" : moment.clock();
    if (moment.festival() != null) {
      return festival(moment) + clock;
    }
    if (moment.season() != null) {
      return season(moment);
    }
    if (moment.month() == null && moment.day() == null && moment.relativeMonth() == null) {
      return withoutMonth(moment, clock);
    }
    YearMonth month = month(moment);
    if (moment.day() == null) {
      return month(moment, month);
    }
    if (month == null) {
      return partial(moment) + clock;
    }
    return month.atDay(moment.day()) + clock;
  }

  private static String partial(Moment moment) {
    if (moment.month() == null) {
      return "XXXX-XX" + two("-", moment.day());
    }
    // A leap year stands in where the year is not known.
    return "XXXX" + LocalDate.of(2024, moment.month(), moment.day()).toString().substring(4);
  }

  private String withoutMonth(Moment moment, String clock) {
    if (moment.word() != null) {
      return (issue == null
              ? "XXXX-XX-XX"
              : issue.plusDays(DAYS.getOrDefault(moment.word(), 0)).toString())
          + clock;
    }
    if (moment.weekday() != null) {
      return weekday(moment) + clock;
    }
    if (moment.hasYear()) {
      return year(moment);
    }
    return (issue == null ? "" : issue.toString()) + clock;
  }

  private String weekday(Moment moment) {
    if (issue == null) {
      return moment.weekday() == 8 ? "XXXX-WXX-6/XXXX-WXX-7" : "XXXX-WXX-" + moment.weekday();
    }
    LocalDate monday = issue.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String week = moment.week() == null ? "" : moment.week();
    LocalDate first = monday.plusWeeks(weeks(week));
    return moment.weekday() == 8
        ? first.plusDays(5) + "/" + first.plusDays(6)
        : first.plusDays(moment.weekday() - 1L).toString();
  }

  private static int weeks(String word) {
    int up = (int) word.chars().filter(c -> c == '上').count();
    return (int) word.chars().filter(c -> c == '下').count() - up;
  }

  private String festival(Moment moment) {
    Integer year = moment.year();
    if (year == null && moment.relative() != null && issue != null) {
      year = issue.getYear() + YEARS.get(moment.relative());
    }
    if (year == null && issue == null) {
      return "XXXX";
    }
    LocalDate day = year != null ? festival(moment.festival(), year) : nearest(moment.festival());
    if (moment.edge() != null && !moment.edge().equals("前后")) {
      return moment.edge().equals("前夕")
          ? day.minusDays(7) + "/" + day.minusDays(1)
          : "../" + day.minusDays(1);
    }
    if (moment.holiday() == null) {
      return day.toString();
    }
    // Spring's holidays begin on the eve; those of one day last three with a week's end.
    boolean spring = moment.festival().equals("春节");
    return spring
        ? day.minusDays(1) + "/" + day.plusDays(6)
        : day + "/" + day.plusDays(moment.festival().startsWith("国庆") ? 6 : 2);
  }

  private static LocalDate festival(String name, int year) {
    return Festivals.day(name, year)
        .orElseThrow(() -> new DateTimeException(name + " is no festival"));
  }

  private LocalDate nearest(String name) {
    LocalDate best = festival(name, issue.getYear());
    for (int year = issue.getYear() - 1; year <= issue.getYear() + 1; year++) {
      LocalDate day = festival(name, year);
      if (distance(day) < distance(best)) {
        best = day;
      }
    }
    return best;
  }

  private long distance(LocalDate day) {
    return Math.abs(issue.toEpochDay() - day.toEpochDay());
  }

  private String season(Moment moment) {
    String season = moment.season();
    String year =
        moment.hasYear() || issue == null ? year(moment) : String.valueOf(issue.getYear());
    if (season.endsWith("季度")) {
      int quarter =
          Math.max(
                  QUARTERS.indexOf(season.charAt(season.length() - 3)),
                  "1234".indexOf(season.charAt(season.length() - 3)))
              + 1;
      return season.startsWith("前") ? span(year, 1, quarter * 3) : span(year, 3 * quarter - 2, 3);
    }
    return switch (season) {
      case "上半年" -> span(year, 1, 6);
      case "下半年" -> span(year, 7, 6);
      default -> year;
    };
  }

  /** An interval of whole months. */
  private static String span(String year, int first, int months) {
    int last = first + months - 1;
    int days = YearMonth.of(2025, last).lengthOfMonth();
    return year + two("-", first) + "-01/" + year + two("-", last) + two("-", days);
  }

  /** Ten years: 1970年代, 20世纪80年代, 上世纪九十年代. */
  String decade(String century, String decade) {
    int ten = Numerals.parse(decade).orElseThrow().intValue();
    int here = issue == null ? 21 : issue.getYear() / 100 + 1;
    int first = ten > 100 ? ten : (century(century, here) - 1) * 100 + ten;
    return first + "/" + (first + 9);
  }

  private static int century(String printed, int here) {
    if (printed == null || printed.equals("上")) {
      return here - 1;
    }
    return printed.equals("本") ? here : Numerals.parse(printed).orElseThrow().intValue();
  }

  /** Monday to Sunday. */
  String week(String word) {
    if (issue == null) {
      return "XXXX-WXX";
    }
    LocalDate monday =
        issue.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks(word));
    return monday + "/" + monday.plusDays(6);
  }

  /** The first months of a year: 前两个月. */
  String firstMonths(int months) {
    return span(issue == null ? "XXXX" : String.valueOf(issue.getYear()), 1, months);
  }

  /** The year before the issue's, or a longer time until it: 过去一年, 过去五年. */
  String pastYears(int years) {
    if (issue == null) {
      return "XXXX";
    }
    return years == 1
        ? String.valueOf(issue.getYear() - 1)
        : (issue.getYear() - years) + "/" + (issue.getYear() - 1);
  }

  private String year(Moment moment) {
    if (moment.year() != null) {
      return String.format(java.util.Locale.ROOT, "%04d", moment.year());
    }
    return moment.relative() == null || issue == null
        ? "XXXX"
        : String.valueOf(issue.getYear() + YEARS.get(moment.relative()));
  }

  /** Null if the year cannot be told. */
  private YearMonth month(Moment moment) {
    String year = year(moment);
    if (moment.relativeMonth() != null) {
      return relativeMonth(moment, year);
    }
    if (moment.month() == null) {
      return issue == null ? null : nearestMonth(moment.day());
    }
    if (year.equals("XXXX")) {
      year = nearestYear(moment.month(), moment.day() == null ? 15 : moment.day());
    }
    return year.equals("XXXX") ? null : YearMonth.of(Integer.parseInt(year), moment.month());
  }

  private YearMonth relativeMonth(Moment moment, String year) {
    String word = moment.relativeMonth();
    Integer of =
        year.equals("XXXX")
            ? issue == null ? null : Integer.valueOf(issue.getYear())
            : Integer.valueOf(year);
    if (of == null) {
      return null;
    }
    if (word.endsWith("初")) {
      return YearMonth.of(of, 1);
    }
    if (word.endsWith("底") || word.endsWith("末")) {
      return YearMonth.of(of, 12);
    }
    if (issue == null) {
      return null;
    }
    YearMonth here = YearMonth.from(issue);
    if (moment.hasYear()) {
      return YearMonth.of(of, here.getMonth());
    }
    return word.startsWith("上")
        ? here.minusMonths(1)
        : word.startsWith("下") ? here.plusMonths(1) : here;
  }

  /** A day alone is in the month of the issue, or in the one before if it would be far ahead. */
  private YearMonth nearestMonth(int day) {
    YearMonth here = YearMonth.from(issue);
    return day > issue.getDayOfMonth() + 15 ? here.minusMonths(1) : here;
  }

  private static String month(Moment moment, YearMonth month) {
    if (month == null) {
      return "XXXX" + (moment.month() == null ? "" : two("-", moment.month()));
    }
    return moment.tenth() != null && (moment.tenth().equals("底") || moment.tenth().equals("末"))
        ? last(month, moment, 31)
        : month.toString();
  }

  private static String last(YearMonth month, Moment moment, int day) {
    if (month == null) {
      return "XXXX" + (moment.month() == null ? "" : two("-", moment.month()));
    }
    int until =
        moment.tenth() != null && moment.tenth().equals("中旬")
            ? 20
            : moment.tenth() != null && moment.tenth().equals("上旬") ? 10 : day;
    return month.atDay(Math.min(until, month.lengthOfMonth())).toString();
  }

  /** The year in which a month and day lie nearest to the issue. */
  String nearestYear(int month, int day) {
    if (issue == null) {
      return "XXXX";
    }
    if (month == 2 && day == 29) {
      int leap = issue.getYear();
      while (!java.time.Year.isLeap(leap)) {
        leap--;
      }
      return String.valueOf(leap);
    }
    LocalDate here = YearMonth.of(issue.getYear(), month).atDay(Math.min(day, 28));
    if (here.isAfter(issue.plusMonths(6))) {
      return String.valueOf(issue.getYear() - 1);
    }
    return String.valueOf(issue.getYear() + (here.isBefore(issue.minusMonths(6)) ? 1 : 0));
  }

  /** A printed day. */
  static String iso(String year, int month, int day) {
    LocalDate checked =
        LocalDate.of(year.equals("XXXX") ? 2024 : Integer.parseInt(year), month, day);
    return year + two("-", checked.getMonthValue()) + two("-", checked.getDayOfMonth());
  }

  private static String two(String before, int number) {
    return before + (number < 10 ? "0" : "") + number;
  }
}
