package copydesk.annotate.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Resolves dates against the date of the issue: 今年 is its year; a month and day without a year are
 * those nearest to it; a time without a day is on the issue's own day before. What cannot be told
 * stays {@code XXXX}.
 */
final class Calendar {

  /**
   * A date in ISO 8601.
   *
   * @param rule how it was found
   * @param certain whether it was printed in full
   */
  record Resolved(String iso, String rule, boolean certain) {}

  private static final Map<String, Integer> YEARS =
      Map.of("今年", 0, "本年", 0, "当年", 0, "當年", 0, "去年", -1, "前年", -2, "明年", 1, "后年", 2);
  private static final Map<String, Integer> DAYS =
      Map.of("今天", 0, "今日", 0, "昨天", -1, "昨日", -1, "前天", -2, "明天", 1, "明日", 1, "次日", 1, "后天", 2);
  private static final String QUARTERS = "一二三四";

  private final LocalDate issue;

  /**
   * @param issue null if it is not known
   */
  Calendar(LocalDate issue) {
    this.issue = issue;
  }

  /** A year by a word for it; empty if the issue's date is not known. */
  Optional<Resolved> year(String word) {
    return issue == null
        ? Optional.empty()
        : Optional.of(
            new Resolved(
                String.valueOf(issue.getYear() + YEARS.get(word)), word + " of the issue", false));
  }

  /** A match of the Chinese pattern. Empty for what no calendar has. */
  Optional<Resolved> resolve(Matcher match) {
    try {
      return Optional.of(resolved(match));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Resolved resolved(Matcher match) {
    String clock = clock(match);
    if (match.group("relday") != null) {
      if (issue == null) {
        return new Resolved("XXXX-XX-XX" + clock, "relative to an unknown issue", false);
      }
      LocalDate day = issue.plusDays(DAYS.get(match.group("relday")));
      return new Resolved(day + clock, match.group("relday") + " of the issue", false);
    }
    if (match.group("month") == null
        && match.group("year") == null
        && match.group("relyear") == null) {
      String day = issue == null ? "XXXX-XX-XX" : issue.toString();
      return new Resolved(day + clock, "time of the day of the issue", false);
    }
    String year = year(match);
    if (match.group("month") == null) {
      return new Resolved(year, match.group("year") != null ? "printed" : "今年, 去年", certain(match));
    }
    int month = number(match.group("month"));
    if (match.group("day") == null) {
      String nearest = year.equals("XXXX") ? nearestYear(month, 15) : year;
      return new Resolved(nearest + two("-", month), rule(match), certain(match));
    }
    int day = Integer.parseInt(match.group("day"));
    String nearest = year.equals("XXXX") ? nearestYear(month, day) : year;
    String first = valid(nearest, month, day);
    if (match.group("until") != null) {
      String last = valid(nearest, month, Integer.parseInt(match.group("until")));
      return new Resolved(first + "/" + last, rule(match), certain(match));
    }
    return new Resolved(first + clock, rule(match), certain(match));
  }

  private static boolean certain(Matcher match) {
    return match.group("year") != null;
  }

  private static String rule(Matcher match) {
    return certain(match) ? "printed" : "the year nearest to the issue";
  }

  private String year(Matcher match) {
    if (match.group("year") != null) {
      return String.valueOf(Numerals.parse(match.group("year")).orElseThrow().intValue());
    }
    String relative = match.group("relyear");
    return relative == null || issue == null
        ? "XXXX"
        : String.valueOf(issue.getYear() + YEARS.get(relative));
  }

  /** The year in which a month and day lie nearest to the issue. */
  String nearestYear(int month, int day) {
    if (issue == null) {
      return "XXXX";
    }
    LocalDate here = YearMonth.of(issue.getYear(), month).atDay(Math.min(day, 28));
    if (here.isAfter(issue.plusMonths(6))) {
      return String.valueOf(issue.getYear() - 1);
    }
    return String.valueOf(issue.getYear() + (here.isBefore(issue.minusMonths(6)) ? 1 : 0));
  }

  private static String valid(String year, int month, int day) {
    // A leap year stands in where the year is not known.
    LocalDate checked =
        LocalDate.of(year.equals("XXXX") ? 2024 : Integer.parseInt(year), month, day);
    return year + two("-", checked.getMonthValue()) + two("-", checked.getDayOfMonth());
  }

  /** A printed day. */
  static String iso(String year, int month, int day) {
    return valid(year, month, day);
  }

  private static String clock(Matcher match) {
    if (match.group("hour") == null) {
      return "";
    }
    int hour = Integer.parseInt(match.group("hour"));
    String part = match.group("part") == null ? "" : match.group("part");
    boolean late = "下午午后傍晚晚上晚间夜间当晚".contains(part) && !part.isEmpty();
    int shown = late && hour < 12 ? hour + 12 : hour;
    int minute = match.group("half") != null ? 30 : 0;
    if (match.group("minute") != null) {
      minute = Integer.parseInt(match.group("minute"));
    }
    if (shown > 24 || minute > 59) {
      throw new DateTimeException("no such time");
    }
    return two("T", shown) + two(":", minute);
  }

  /** A match of the pattern for quarters and half years. */
  Optional<Resolved> resolveSpan(Matcher match) {
    String year = issue == null ? "XXXX" : String.valueOf(issue.getYear());
    if (match.group("year") != null) {
      year = match.group("year");
    } else if (match.group("relyear") != null && issue != null) {
      year = String.valueOf(issue.getYear() + YEARS.get(match.group("relyear")));
    }
    int first = 1;
    int months = 6;
    if (match.group("quarter") != null) {
      String quarter = match.group("quarter");
      int index = QUARTERS.indexOf(quarter);
      first = (index >= 0 ? index : quarter.charAt(0) - '1') * 3 + 1;
      months = 3;
    } else if (match.group("half").startsWith("下")) {
      first = 7;
    }
    int last = first + months - 1;
    int lastDay = YearMonth.of(2024, last).lengthOfMonth();
    return Optional.of(
        new Resolved(
            year + two("-", first) + "-01/" + year + two("-", last) + two("-", lastDay),
            match.group("year") != null ? "printed" : "of the issue's year",
            match.group("year") != null));
  }

  private static int number(String month) {
    return Numerals.parse(month).orElseThrow().intValue();
  }

  private static String two(String before, int number) {
    return before + (number < 10 ? "0" : "") + number;
  }
}
