package copydesk.annotate.check;

import copydesk.annotate.recognise.PrintedDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A deadline lies before the meeting it is for; an hour is in the part of the day named with it.
 */
final class Times implements Check {

  private static final Says DEADLINE =
      new Says(
          "deadline",
          "截止时间早于会议",
          "The deadline is before the meeting",
          "截止时间晚于会议",
          "The deadline is after the meeting");
  private static final Says CLOCK =
      new Says(
          "clock",
          "钟点与上午、下午相符",
          "The hour is in that part of the day",
          "钟点与上午、下午不符",
          "The hour is not in that part of the day");

  private static final String DATE = "(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}[日号]";
  private static final Pattern UNTIL =
      Pattern.compile(
          "截[至止](?:到|于)?(?<date>" + DATE + ")(?:[0-9]{1,2}时)?[^。]{0,12}(?:收到|提出|共|大会|代表)");
  private static final Pattern HELD =
      Pattern.compile(
          "(?<date>" + DATE + ")(?:上午|下午|晚|晚上)?[^。；]{0,60}?(?:举行|召开|闭幕|开幕|出席[^。；]{0,12}会)");
  private static final Pattern HOUR =
      Pattern.compile("(?<part>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚)(?<hour>[0-9]{1,2})(?:时|点|[:：][0-9]{2})");

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      Matcher until = UNTIL.matcher(paragraph.string());
      while (until.find()) {
        deadline(story, paragraph, until, findings);
      }
      Matcher hour = HOUR.matcher(paragraph.string());
      while (hour.find()) {
        int number = Integer.parseInt(hour.group("hour"));
        findings.add(
            CLOCK.of(
                fits(hour.group("part"), number),
                hour.group("part") + " " + number + ":00",
                hour.group(),
                List.of(paragraph.place(hour, "hour"), paragraph.place(hour, "part"))));
      }
    }
    return findings;
  }

  private static boolean fits(String part, int hour) {
    return switch (part) {
      case "凌晨" -> hour <= 6;
      case "清晨", "早上" -> hour >= 4 && hour <= 10;
      case "上午" -> hour >= 5 && hour <= 12;
      case "中午" -> (hour >= 10 && hour <= 14) || hour <= 2;
      case "下午" -> (hour >= 12 && hour <= 19) || (hour >= 1 && hour <= 7);
      default -> (hour >= 17 && hour <= 24) || (hour >= 5 && hour <= 12);
    };
  }

  private static void deadline(
      Story story, Story.Paragraph paragraph, Matcher until, List<Finding> findings) {
    LocalDate issue = story.issue() == null ? LocalDate.of(2024, 12, 31) : story.issue();
    Optional<LocalDate> last = PrintedDates.parse(until.group("date"), issue);
    for (Story.Paragraph other : story.paragraphs()) {
      Matcher held = HELD.matcher(other.string());
      while (held.find()) {
        Optional<LocalDate> day = PrintedDates.parse(held.group("date"), issue);
        boolean same = other.equals(paragraph) && held.start("date") == until.start("date");
        if (last.isPresent() && day.isPresent() && !same) {
          // Without a year both are of one year, or of two that meet.
          boolean holds =
              !last.get().isAfter(day.get()) || last.get().minusMonths(9).isAfter(day.get());
          findings.add(
              DEADLINE.of(
                  holds,
                  until.group("date") + (holds ? " ≤ " : " > ") + held.group("date"),
                  until.group("date") + held.group("date"),
                  List.of(paragraph.place(until, "date"), other.place(held, "date"))));
          return;
        }
      }
    }
  }
}
