package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.recognise.Calendar.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, months, years, quarters and times of day, resolved against the date of the issue. */
final class Dates implements Recogniser {

  private static final String PART = "凌晨|清晨|早上|早晨|上午|中午|午后|下午|傍晚|晚上|晚间|夜间|当晚|晚|夜";
  private static final String TIME =
      "(?<hour>[0-9]{1,2})[时時点點](?:(?<minute>[0-9]{1,2})分|(?<half>半))?许?";

  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:(?<year>[0-9]{4}|[〇零一二三四五六七八九]{4})年"
              + "|(?<relyear>今年|去年|前年|明年|后年|本年|當年|当年))?"
              + "(?:(?<month>[0-9]{1,2}|十[一二]?|[一二三四五六七八九])月份?)?"
              + "(?:(?<day>[0-9]{1,2})[日号號](?:[至到—－~～-]{1,2}(?<until>[0-9]{1,2})[日号號])?)?"
              + "(?<relday>(?:今天|昨天|明天|前天|后天|今日|昨日|明日|次日))?"
              + "(?<part>"
              + PART
              + ")?(?:"
              + TIME
              + ")?");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(?<year>[0-9]{4})年|(?<relyear>今年|去年|前年|明年))?"
              + "(?:第?(?<quarter>[一二三四1-4])季度|(?<half>上半年|下半年))");
  private static final Pattern PAST_YEAR = Pattern.compile("过去一年|過去一年");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    Calendar calendar = new Calendar(passage.context().issue());
    Matcher date = CHINESE.matcher(passage.string());
    while (date.find()) {
      if (date.end() > date.start() && isDate(date, passage.string())) {
        calendar.resolve(date).ifPresent(value -> found.add(mention(passage, date, value)));
      }
    }
    Matcher span = SPAN.matcher(passage.string());
    while (span.find()) {
      calendar.resolveSpan(span).ifPresent(value -> found.add(mention(passage, span, value)));
    }
    Matcher past = PAST_YEAR.matcher(passage.string());
    while (past.find()) {
      calendar.year("去年").ifPresent(value -> found.add(mention(passage, past, value)));
    }
    found.addAll(WesternDates.suggest(passage, calendar));
    return found;
  }

  private static Suggestion mention(Passage passage, Matcher match, Resolved value) {
    return passage.over(
        match,
        0,
        FactType.DATE,
        new FactValue.Words(value.iso()),
        value.certain() ? 0.95 : 0.75,
        value.rule());
  }

  /** A month or a part of the day alone is no date, and 个月, 晚报 and 晚会 are none at all. */
  private static boolean isDate(Matcher date, String text) {
    boolean anchored =
        date.group("year") != null
            || date.group("relyear") != null
            || date.group("relday") != null
            || date.group("hour") != null
            || (date.group("month") != null && date.group("day") != null);
    boolean month = date.group("month") != null && date.group("month").matches("[0-9]+");
    boolean timeOnly =
        date.group("hour") != null
            && date.group("minute") == null
            && date.group("part") == null
            && date.group("day") == null
            && !date.group().endsWith("许")
            && !date.group().contains("时");
    Optional<Character> next =
        date.end() < text.length() ? Optional.of(text.charAt(date.end())) : Optional.empty();
    // Only what ends in a part of the day or an hour can be the beginning of 晚报, 晚会 or 时间;
    // behind a whole day the same characters begin a word of their own (3月24日会议).
    boolean broken =
        (date.group("part") != null || date.group("hour") != null)
            && next.filter(c -> "报報会會间間".indexOf(c) >= 0).isPresent();
    return (anchored || month) && !timeOnly && !broken;
  }
}
