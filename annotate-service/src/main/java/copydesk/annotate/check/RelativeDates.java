package copydesk.annotate.check;

import copydesk.annotate.recognise.Festivals;
import copydesk.annotate.recognise.PrintedDates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 今天, 昨日, 今年 and 去年 beside a printed date are that date; a news report's own date is not after the
 * issue; a festival beside a date falls on it.
 */
final class RelativeDates implements Check {

  private static final Says DAYS =
      new Says(
          "relative-date",
          "日期与期号相符",
          "The date fits the date of the issue",
          "日期与期号不符",
          "The date does not fit the date of the issue");
  private static final Says FESTIVAL =
      new Says(
          "festival",
          "节日与日期相符",
          "The festival falls on that day",
          "节日与日期不符",
          "The festival does not fall on that day");

  private static final String DATE = "(?<date>(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}[日号])";
  private static final String WORDS = "今天|今日|昨天|昨日|前天|明天|明日|后天";
  private static final Pattern DAY =
      Pattern.compile("(?<word>" + WORDS + ")(?:是|，|（|\\(|即)?" + DATE);
  private static final Pattern DAY_AFTER = Pattern.compile(DATE + "（(?<word>" + WORDS + ")）");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<word>今年|去年|明年|前年|后年)(?:是|（|\\(|，即|即)(?<year>[0-9]{4})年?|(?<year2>[0-9]{4})年（(?<word2>今年|去年|明年)）");
  private static final Pattern LEAD =
      Pattern.compile(
          "^本报讯[ 　]*(?:[（(](?:全媒体)?(?:记者|通讯员)[^）)]{0,30}[）)])?[ 　]*"
              + DATE
              + "(?!起|前|至|将)[^。]{0,40}(?:召开|举行|闭幕|开幕|发布|启动|获悉|来到|深入|调研|主持)");
  private static final Pattern HOLIDAY =
      Pattern.compile(
          DATE
              + "(?:，|（|\\(|是|正值|恰逢|适逢|,)?(?:是|正值|恰逢|适逢)?(?:农历)?(?<name>春节|除夕|元宵佳节|元宵节|清明节|端午节|七夕节|中秋节|重阳节|腊八节|元旦|妇女节|植树节|劳动节|青年节|儿童节|建军节|教师节|国庆节|大年初[一二三四五六七八]|正月初[一二三四五六七八九十]|正月十五)");

  private static final Pattern HOLIDAY_BEFORE =
      Pattern.compile(
          "(?<name>春节|除夕|元宵节|清明节|端午节|七夕节|中秋节|重阳节|腊八节|元旦|妇女节|植树节|劳动节|青年节|儿童节|建军节|教师节|国庆节|大年初[一二三四五六七八]|正月初[一二三四五六七八九十]|正月十五)[（(]"
              + DATE
              + "[）)]");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?<week>上|本|这|下)(?:个)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])[（(]" + DATE + "[）)]");

  private static final Map<String, Integer> OFFSETS =
      Map.of("今天", 0, "今日", 0, "昨天", -1, "昨日", -1, "前天", -2, "明天", 1, "明日", 1, "后天", 2);
  private static final Map<String, Integer> YEARS =
      Map.of("今年", 0, "去年", -1, "明年", 1, "前年", -2, "后年", 2);

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      holidays(story, paragraph, findings);
      if (story.issue() != null) {
        days(story.issue(), paragraph, findings);
        years(story.issue(), paragraph, findings);
        lead(story.issue(), paragraph, findings);
        weekdays(story.issue(), paragraph, findings);
      }
    }
    return findings;
  }

  private static void days(LocalDate issue, Story.Paragraph paragraph, List<Finding> findings) {
    for (Pattern pattern : List.of(DAY, DAY_AFTER)) {
      days(issue, paragraph, pattern.matcher(paragraph.string()), findings);
    }
  }

  private static void days(
      LocalDate issue, Story.Paragraph paragraph, Matcher day, List<Finding> findings) {
    while (day.find()) {
      String word = day.group("word");
      Optional<LocalDate> date = PrintedDates.parse(day.group("date"), issue);
      LocalDate right = issue.plusDays(OFFSETS.get(word));
      date.ifPresent(
          found ->
              findings.add(
                  DAYS.of(
                      found.equals(right),
                      word + " = " + right + ", printed " + found,
                      day.group(),
                      List.of(paragraph.place(day, "date")))));
    }
  }

  private static void years(LocalDate issue, Story.Paragraph paragraph, List<Finding> findings) {
    Matcher year = YEAR.matcher(paragraph.string());
    while (year.find()) {
      boolean first = year.group("word") != null;
      int printed = Integer.parseInt(first ? year.group("year") : year.group("year2"));
      int right = issue.getYear() + YEARS.get(first ? year.group("word") : year.group("word2"));
      findings.add(
          DAYS.of(
              printed == right,
              (first ? year.group("word") : year.group("word2"))
                  + " = "
                  + right
                  + ", printed "
                  + printed,
              year.group(),
              List.of(paragraph.place(year, first ? "year" : "year2"))));
    }
  }

  private static void lead(LocalDate issue, Story.Paragraph paragraph, List<Finding> findings) {
    Matcher lead = LEAD.matcher(paragraph.string());
    if (lead.find()) {
      PrintedDates.parse(lead.group("date"), issue)
          .ifPresent(
              date ->
                  findings.add(
                      DAYS.of(
                          !date.isAfter(issue),
                          date + (date.isAfter(issue) ? " > " : " ≤ ") + issue,
                          lead.group("date"),
                          List.of(paragraph.place(lead, "date")))));
    }
  }

  /** 下周一（3月30日）. Weeks begin on Monday. */
  private static void weekdays(LocalDate issue, Story.Paragraph paragraph, List<Finding> findings) {
    Matcher weekday = WEEKDAY.matcher(paragraph.string());
    while (weekday.find()) {
      String week = weekday.group("week");
      int weeks = week.equals("上") ? -1 : week.equals("下") ? 1 : 0;
      int day = Math.min(6, "一二三四五六日天".indexOf(weekday.group("weekday")));
      LocalDate right =
          issue
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .plusWeeks(weeks)
              .plusDays(day);
      String words = weekday.group().replaceAll("[（(].*", "");
      PrintedDates.parse(weekday.group("date"), issue)
          .ifPresent(
              found ->
                  findings.add(
                      DAYS.of(
                          found.equals(right),
                          words + " = " + right + ", printed " + found,
                          weekday.group(),
                          List.of(paragraph.place(weekday, "date")))));
    }
  }

  private static void holidays(Story story, Story.Paragraph paragraph, List<Finding> findings) {
    for (Pattern pattern : List.of(HOLIDAY, HOLIDAY_BEFORE)) {
      holidays(story, paragraph, pattern.matcher(paragraph.string()), findings);
    }
  }

  /** Without its year a day is right if it is the festival's in a year beside the issue's. */
  private static boolean isFestival(Matcher holiday, LocalDate day) {
    boolean printed = holiday.group("date").indexOf('年') >= 0;
    for (int year = printed ? 0 : -1; year <= (printed ? 0 : 1); year++) {
      LocalDate other = day.plusYears(year);
      if (Festivals.day(holiday.group("name"), other.getYear()).filter(other::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static void holidays(
      Story story, Story.Paragraph paragraph, Matcher holiday, List<Finding> findings) {
    while (holiday.find()) {
      Optional<LocalDate> date = PrintedDates.parse(holiday.group("date"), story.issue());
      Optional<LocalDate> right =
          date.flatMap(day -> Festivals.day(holiday.group("name"), day.getYear()));
      if (right.isPresent()) {
        findings.add(
            FESTIVAL.of(
                isFestival(holiday, date.get()),
                holiday.group("name")
                    + " "
                    + right.get().getYear()
                    + " = "
                    + right.get()
                    + ", printed "
                    + date.get(),
                holiday.group(),
                List.of(paragraph.place(holiday, "date"), paragraph.place(holiday, "name"))));
      } else if (date.isEmpty()) {
        findings.add(
            FESTIVAL.cannotTell(
                holiday.group("name"),
                "不知年份，无法核对节日",
                "The year is not known",
                holiday.group(),
                List.of(paragraph.place(holiday, "date"), paragraph.place(holiday, "name"))));
      }
    }
  }
}
