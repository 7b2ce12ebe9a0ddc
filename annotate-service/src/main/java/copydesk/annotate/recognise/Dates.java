package copydesk.annotate.recognise;

import copydesk.annotate.draft.DateRule;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.recognise.Calendar.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days, months, years, quarters, festivals and times of day, resolved against the date of the
 * issue.
 */
final class Dates implements Recogniser {

  private static final Pattern TO = Pattern.compile("至|到|—|－|-|~|～|——");
  private static final Pattern PAST =
      Pattern.compile(
          "过去的?(?<past>[一二三四五六七八九十]{1,2})年|(?<since>党的(?:十[一二三四五六七八九]|二十)大|二十大)以来|(?:今年)?前(?<months>[一二两三四五六七八九十]{1,2}|[0-9]{1,2})个?月|(?:(?<century>[12][0-9]|十九|二十|上|本)世纪)?(?<decade>(?:[12][0-9])?[0-9]0|[一二三四五六七八九]十)年代|(?<week>上上周|下下周|[上下本]周)(?![一二三四五六日天末])|一季度|(?<years>[两三四五六七八九十])年来");

  /** What no clock shows. */
  private static final Pattern POINTS = Pattern.compile("[:：][0-9](?![0-9])");

  private static final Hints OF_PAST =
      new Hints("过去", "以来", "前", "年代", "上周", "下周", "本周", "季度", "年来");

  private record Found(int start, int end, Moment moment, Resolved resolved) {}

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    Calendar calendar = new Calendar(passage.context().issue());
    String text = passage.string();
    List<Found> points = points(text, calendar);
    for (int i = 0; i < points.size(); i++) {
      Found point = points.get(i);
      Found next = i + 1 < points.size() ? points.get(i + 1) : null;
      if (next != null && TO.matcher(text.substring(point.end(), next.start())).matches()) {
        calendar
            .resolve(point.moment(), next.moment())
            .ifPresent(value -> found.add(mention(passage, point.start(), next.end(), value)));
        i++;
      } else if (isWhole(text, point)) {
        found.add(mention(passage, point.start(), point.end(), point.resolved()));
      }
    }
    Reigns.in(text).stream()
        .map(year -> mention(passage, year.start(), year.end(), year.resolved()))
        .forEach(found::add);
    past(passage, calendar, found);
    found.addAll(WesternDates.suggest(passage, calendar));
    return found;
  }

  private static List<Found> points(String text, Calendar calendar) {
    List<Found> points = new ArrayList<>();
    Matcher match = DatePattern.POINT.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      if (DatePattern.mayBegin(text, at)) {
        match.region(at, text.length());
        if (match.lookingAt() && match.end() > at) {
          Moment moment = Moment.of(match);
          int until = endOf(match, moment);
          boolean goesOn =
              !points.isEmpty() && TO.matcher(text.substring(points.getLast().end(), at)).matches();
          if (isDate(match, moment, text, goesOn)) {
            Resolved resolved = calendar.resolve(moment).orElse(null);
            end = until;
            if (resolved != null) {
              points.add(new Found(at, until, moment, resolved));
              end = until;
            }
          }
        }
      }
      at = Math.max(at + 1, end);
    }
    return points;
  }

  /** 前 belongs to festivals only: 春节前, but 4月20日|前. */
  private static int endOf(Matcher match, Moment moment) {
    boolean outside = moment.edge() != null && moment.festival() == null;
    return outside ? match.start("edge") : match.end();
  }

  /** Whether enough is printed, and not the beginning of another word. */
  private static boolean isDate(Matcher match, Moment moment, String text, boolean goesOn) {
    if (match.start() > 0
        && Character.isDigit(text.charAt(match.start()))
        && isInNumber(text, match.start())) {
      return false;
    }
    boolean month =
        moment.month() != null
            && (moment.day() != null
                || moment.tenth() != null
                || moment.hasYear()
                || !"个".contains(after(text, match.end())));
    if (match.group("minute2") != null && isScore(text, match)) {
      return false;
    }
    boolean clock = moment.clock() != null && isClock(match, text);
    boolean anchored =
        moment.hasYear()
            || moment.festival() != null
            || month
            || (moment.relativeMonth() != null && moment.relativeMonth().length() > 1)
            || moment.day() != null
            || moment.word() != null
            || moment.weekday() != null
            || (moment.season() != null
                && (moment.season().endsWith("季度") || moment.season().endsWith("半年")))
            || clock;
    boolean early =
        match.group("part") != null
            && moment.clock() == null
            && !moment.hasDay()
            && !moment.hasYear();
    return anchored && !early && !isBroken(match, moment, text, goesOn);
  }

  /** 11：8、9：11、11：6 are points of sets, not times of the day. */
  private static boolean isScore(String text, Matcher match) {
    int from = match.start();
    while (from > 0 && isOfScore(text.charAt(from - 1))) {
      from--;
    }
    int to = match.end();
    while (to < text.length() && isOfScore(text.charAt(to))) {
      to++;
    }
    return POINTS.matcher(text).region(from, to).find();
  }

  private static boolean isOfScore(char c) {
    return Character.isDigit(c) || "：:、".indexOf(c) >= 0;
  }

  private static boolean isInNumber(String text, int start) {
    char before = text.charAt(start - 1);
    return Character.isDigit(before)
        || before == '.'
        || (before == '-' && start > 1 && Character.isDigit(text.charAt(start - 2)));
  }

  /**
   * 九点 may be nine dots or the ninth of some points; a part of the day or minutes make it a time.
   */
  private static boolean isClock(Matcher match, String text) {
    return match.group("part") != null
        || match.group("minute") != null
        || match.group("minute2") != null
        || match.group("half") != null
        || match.group().endsWith("许")
        || (text.charAt(match.end() - 1) == '时'
            && Character.isDigit(match.group("hour").charAt(0)));
  }

  private static String after(String text, int end) {
    return end < text.length() ? text.substring(end, end + 1) : "";
  }

  /** 晚报, 晚会, 时间, 明天 as a noun, 中国三月 and the like are no dates. */
  private static boolean isBroken(Matcher match, Moment moment, String text, boolean goesOn) {
    String next = after(text, match.end());
    boolean part = match.group("part") != null || match.group("hour") != null;
    if (part && "报会间".contains(next) && !next.isEmpty()) {
      return true;
    }
    boolean tomorrow =
        moment.word() != null
            && moment.word().equals("明天")
            && match.start() > 0
            && text.charAt(match.start() - 1) == '的';
    boolean plain =
        !goesOn
            && moment.day() != null
            && moment.month() == null
            && moment.relativeMonth() == null
            && !moment.hasYear()
            && !Character.isDigit(text.charAt(match.start()));
    boolean vague =
        match.group().equals("当年")
            || match.group().equals("当日")
            || match.group().equals("当天")
            || match.group().equals("次日")
            || match.group().equals("当月");
    boolean number =
        moment.day() != null
            && moment.month() == null
            && !moment.hasYear()
            && match.group().endsWith("号");
    boolean weekend = moment.weekday() != null && moment.weekday() == 8 && moment.week().isEmpty();
    boolean regular = match.start() > 0 && text.charAt(match.start() - 1) == '每';
    return tomorrow || plain || vague || number || regular || weekend;
  }

  /** A time alone may be the end of a date that was not read as one. */
  private static boolean isWhole(String text, Found point) {
    return !(point.moment().clock() != null
        && point.start() > 0
        && text.charAt(point.start() - 1) == ':');
  }

  private static void past(Passage passage, Calendar calendar, List<Suggestion> found) {
    if (!OF_PAST.in(passage.string())) {
      return;
    }
    Matcher past = PAST.matcher(passage.string());
    while (past.find()) {
      String iso = null;
      DateRule rule = DateRule.ISSUE_YEAR;
      if (past.group("past") != null) {
        iso = calendar.pastYears(Numerals.parse(past.group("past")).orElseThrow().intValue());
      } else if (past.group("months") != null) {
        iso =
            calendar.firstMonths(
                Math.min(12, Numerals.parse(past.group("months")).orElseThrow().intValue()));
      } else if (past.group("week") != null) {
        iso = calendar.week(past.group("week"));
        rule = DateRule.ISSUE_DAY;
      } else if (past.group("since") != null) {
        iso = congress(past.group("since"));
        rule = DateRule.EVENT;
      } else if (past.group("decade") != null) {
        iso = calendar.decade(past.group("century"), past.group("decade"));
        rule = past.group("century") == null ? DateRule.ISSUE_YEAR : DateRule.PRINTED;
      }
      if (iso != null) {
        found.add(mention(passage, past.start(), past.end(), new Resolved(iso, rule, false)));
      }
    }
  }

  /** Congresses of the Party are held every five years; the eighteenth was in November 2012. */
  private static String congress(String name) {
    int number = Numerals.parse(name.replace("党的", "").replace("大", "")).orElseThrow().intValue();
    return (2012 + 5 * (number - 18)) + (number == 18 ? "-11/.." : "-10/..");
  }

  private static Suggestion mention(Passage passage, int start, int end, Resolved value) {
    return passage.over(
        start,
        end,
        FactType.DATE,
        new FactValue.Dated(value.iso(), value.rule(), passage.context().issue()),
        value.certain() ? 0.95 : 0.8,
        reason(value.rule()));
  }

  static String reason(DateRule rule) {
    return switch (rule) {
      case PRINTED -> "printed in full";
      case ISSUE_DAY -> "counted from the day of the issue";
      case ISSUE_MONTH -> "counted from the month of the issue";
      case ISSUE_YEAR -> "counted from the year of the issue";
      case NEAREST -> "the nearest to the issue";
      case FESTIVAL -> "the festival by the lunar or solar calendar";
      case EVENT -> "since an event whose day is known";
      case EDITOR -> "written by an editor";
    };
  }
}
