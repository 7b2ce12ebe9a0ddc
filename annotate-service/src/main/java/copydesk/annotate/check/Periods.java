package copydesk.annotate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lasts from one time to another ends after it begins: 3月20日至3月18日, 2026年5月至2025年12月,
 * 9:00至8:00. Only where both are printed so far that they can be compared: from evening to morning,
 * and from November to March, is no error.
 */
final class Periods implements Check {

  private static final Says SAYS =
      new Says("period", "起止先后相符", "It ends after it begins", "止期早于起期", "It ends before it begins");

  private static final String TO = "(?:日|号)?(?:（[^）]{1,4}）)?(?:至|到|—|——|－|-|~|～)";
  private static final Pattern DAYS =
      Pattern.compile(
          "(?<![0-9])(?<begin>(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2}))"
              + TO
              + "(?<end>\\k<month>月(?<last>[0-9]{1,2}))[日号]");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?<begin>(?<year>[12][0-9]{3})年(?:(?<month>[0-9]{1,2})月)?)(?:至|到|—|——|－|-|~|～)(?<end>(?<last>[12][0-9]{3})年(?:(?<lastmonth>[0-9]{1,2})月)?)");
  private static final Pattern HOURS =
      Pattern.compile(
          "(?<![0-9:：])(?<begin>(?<hour>[01]?[0-9])[:：](?<minute>[0-5][0-9]))(?:至|到|—|——|－|-|~|～)(?<end>(?<last>[0-2]?[0-9])[:：](?<lastminute>[0-5][0-9]))(?![0-9:：])");

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      Matcher days = DAYS.matcher(paragraph.string());
      while (days.find()) {
        add(paragraph, days, number(days, "day"), number(days, "last"), findings);
      }
      Matcher years = YEARS.matcher(paragraph.string());
      while (years.find()) {
        boolean months = years.group("month") != null && years.group("lastmonth") != null;
        int begin = number(years, "year") * 12 + (months ? number(years, "month") : 0);
        int end = number(years, "last") * 12 + (months ? number(years, "lastmonth") : 0);
        add(paragraph, years, begin, end, findings);
      }
      Matcher hours = HOURS.matcher(paragraph.string());
      while (hours.find()) {
        // Twelve hours or more may go over midnight.
        if (number(hours, "hour") > 4 && number(hours, "hour") < 12 && number(hours, "last") > 4) {
          add(
              paragraph,
              hours,
              number(hours, "hour") * 60 + number(hours, "minute"),
              number(hours, "last") * 60 + number(hours, "lastminute"),
              findings);
        }
      }
    }
    return findings;
  }

  private static int number(Matcher match, String group) {
    return Integer.parseInt(match.group(group));
  }

  private static void add(
      Story.Paragraph paragraph, Matcher match, int begin, int end, List<Finding> findings) {
    boolean holds = begin <= end;
    findings.add(
        SAYS.of(
            holds,
            match.group("begin") + (holds ? " ≤ " : " > ") + match.group("end"),
            match.group(),
            List.of(paragraph.place(match, "begin"), paragraph.place(match, "end"))));
  }
}
