package copydesk.annotate.check;

import copydesk.annotate.recognise.PrintedDates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date and the weekday beside it are the same day. */
final class Weekdays implements Check {

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<date>(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}[日号號])[ 　]*[（(]?(?:星期|周|週|礼拜)(?<weekday>[一二三四五六日天])[）)]?");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? (?<date>[0-9]{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+(?:,? [0-9]{4})?|[A-Z][a-z]+ [0-9]{1,2}(?:st|nd|rd|th)?(?:, [0-9]{4})?)");
  private static final Pattern GERMAN =
      Pattern.compile(
          "(?<weekday>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),? (?:dem |den |der )?(?<date>[0-9]{1,2}\\. [A-ZÄ][a-zä]+(?: [0-9]{4})?)");

  private static final Map<String, DayOfWeek> OTHERS =
      Map.of("天", DayOfWeek.SUNDAY, "Sonnabend", DayOfWeek.SATURDAY);

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      for (Pattern pattern : List.of(CHINESE, ENGLISH, GERMAN)) {
        Matcher stated = pattern.matcher(paragraph.text().toString());
        while (stated.find()) {
          findings.add(finding(story.issue(), paragraph, stated));
        }
      }
    }
    return findings;
  }

  private static Finding finding(LocalDate issue, Story.Paragraph paragraph, Matcher stated) {
    Optional<LocalDate> date = PrintedDates.parse(stated.group("date"), issue);
    DayOfWeek weekday = weekday(stated.group("weekday"));
    Verdict verdict =
        date.map(day -> day.getDayOfWeek() == weekday ? Verdict.PASS : Verdict.FAIL)
            .orElse(Verdict.CANNOT_TELL);
    String formula =
        date.map(day -> day + " = " + name(day.getDayOfWeek()) + ", printed " + name(weekday))
            .orElse(stated.group("date") + ", printed " + name(weekday));
    return Finding.of(
        "weekday",
        verdict,
        formula,
        switch (verdict) {
          case PASS -> "日期与星期相符";
          case FAIL -> "日期与星期不符";
          case CANNOT_TELL -> "不知年份，无法核对星期";
        },
        switch (verdict) {
          case PASS -> "The date falls on that weekday";
          case FAIL -> "The date does not fall on that weekday";
          case CANNOT_TELL -> "The year is not known";
        },
        stated.group(),
        List.of(paragraph.place(stated, "date"), paragraph.place(stated, "weekday")));
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static DayOfWeek weekday(String printed) {
    int chinese = "一二三四五六日".indexOf(printed);
    if (chinese >= 0) {
      return DayOfWeek.of(chinese + 1);
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (printed.equals(name(day))
          || printed.equals(day.getDisplayName(TextStyle.FULL, Locale.GERMAN))) {
        return day;
      }
    }
    return OTHERS.get(printed);
  }
}
