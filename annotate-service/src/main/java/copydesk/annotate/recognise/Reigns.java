package copydesk.annotate.recognise;

import copydesk.annotate.draft.DateRule;
import copydesk.annotate.recognise.Calendar.Resolved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Years counted by reigns, as local history prints them: 清光绪三十四年 is 1908, 明万历年间 the years from 1573
 * to 1620. A lunar year ends in the next Western one; it is told by the one in which it begins.
 */
final class Reigns {

  /** The first year of a reign in the Western calendar, and how many years it had. */
  private record Reign(int first, int years, boolean ambiguous) {}

  /** A mention and what it says. */
  record Found(int start, int end, Resolved resolved) {}

  private static final Map<String, Reign> REIGNS = new HashMap<>();
  private static final Pattern YEAR;
  private static final Hints COUNTED = new Hints("年");

  static {
    for (String line : Lexicon.read("reigns.txt")) {
      String[] parts = line.replace("*", "").split("/", -1);
      REIGNS.put(
          parts[0],
          new Reign(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), line.endsWith("*")));
    }
    YEAR =
        Pattern.compile(
            "(?<dynasty>北宋|南宋|[隋唐宋元明清]朝?代?)?(?<reign>"
                + REIGNS.keySet().stream().sorted().collect(Collectors.joining("|"))
                + ")(?:(?<number>元|[一二三四五六七八九十]{1,3}|[0-9]{1,2})年|年间|年代)");
  }

  private Reigns() {}

  /** Those of a text in simplified characters. */
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (!COUNTED.in(text)) {
      return found;
    }
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      Reign reign = REIGNS.get(year.group("reign"));
      String iso = iso(reign, year.group("number"));
      if (iso != null && (year.group("dynasty") != null || !reign.ambiguous())) {
        found.add(new Found(year.start(), year.end(), new Resolved(iso, DateRule.PRINTED, true)));
      }
    }
    return found;
  }

  /** The year or, without a number, all of the reign's; null for a year that it had not. */
  private static String iso(Reign reign, String number) {
    if (number == null) {
      return "%04d/%04d".formatted(reign.first(), reign.first() + reign.years() - 1);
    }
    int nth = number.equals("元") ? 1 : Numerals.parse(number).orElseThrow().intValue();
    return nth > reign.years() || nth < 1 ? null : "%04d".formatted(reign.first() + nth - 1);
  }
}
