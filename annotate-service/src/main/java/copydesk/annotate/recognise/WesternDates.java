package copydesk.annotate.recognise;

import copydesk.annotate.draft.DateRule;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as English and German papers print them. */
final class WesternDates {

  private static final List<List<String>> MONTHS =
      List.of(
          List.of(
              "january",
              "february",
              "march",
              "april",
              "may",
              "june",
              "july",
              "august",
              "september",
              "october",
              "november",
              "december"),
          List.of(
              "januar",
              "februar",
              "märz",
              "april",
              "mai",
              "juni",
              "juli",
              "august",
              "september",
              "oktober",
              "november",
              "dezember"));

  private static final String NAMES =
      String.join("|", MONTHS.get(0)) + "|" + String.join("|", MONTHS.get(1));

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?iu)\\b(?<day>[0-9]{1,2})(?:\\.|st|nd|rd|th)? (?<month>"
              + NAMES
              + ")\\b(?:,? (?<year>[12][0-9]{3})\\b)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?iu)\\b(?<month>"
              + NAMES
              + ") (?<day>[0-9]{1,2})(?:st|nd|rd|th)?\\b(?:, (?<year>[12][0-9]{3})\\b)?");

  private WesternDates() {}

  static List<Suggestion> suggest(Passage passage, Calendar calendar) {
    List<Suggestion> found = new ArrayList<>();
    if (!Quantities.isWestern(passage.string())) {
      return found;
    }
    for (Pattern pattern : List.of(DAY_FIRST, MONTH_FIRST)) {
      Matcher match = pattern.matcher(passage.string());
      while (match.find()) {
        int day = Integer.parseInt(match.group("day"));
        int month = month(match.group("month"));
        boolean printed = match.group("year") != null;
        DateRule rule = printed ? DateRule.PRINTED : DateRule.NEAREST;
        try {
          String year = printed ? match.group("year") : calendar.nearestYear(month, day);
          found.add(
              passage.over(
                  match,
                  0,
                  FactType.DATE,
                  new FactValue.Dated(
                      Calendar.iso(year, month, day), rule, passage.context().issue()),
                  printed ? 0.95 : 0.75,
                  Dates.reason(rule)));
        } catch (DateTimeException e) {
          // No calendar has such a day: not a date.
        }
      }
    }
    return found;
  }

  private static int month(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    int english = MONTHS.get(0).indexOf(plain);
    return (english >= 0 ? english : MONTHS.get(1).indexOf(plain)) + 1;
  }
}
