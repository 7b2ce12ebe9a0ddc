package copydesk.annotate.check;

import copydesk.annotate.recognise.Numerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Anniversaries, whose years are a year less the year of the beginning, printed beside them or
 * known to everybody; and the first and last years of the five-year plans.
 */
final class Years implements Check {

  private static final Says ANNIVERSARY =
      new Says(
          "anniversary",
          "周年数与年份相符",
          "The anniversary fits the years",
          "周年数与年份不符",
          "The anniversary does not fit the years");
  private static final Says PLAN =
      new Says(
          "plan-year",
          "年份在规划期中的位置相符",
          "The year has that place in the plan",
          "年份在规划期中的位置不符",
          "The year does not have that place in the plan");

  /** Years in which what is often celebrated began. */
  private static final Map<String, Integer> BEGINNINGS =
      Map.ofEntries(
          Map.entry("新中国成立", 1949),
          Map.entry("中华人民共和国成立", 1949),
          Map.entry("人民政协成立", 1949),
          Map.entry("中国共产党成立", 1921),
          Map.entry("建党", 1921),
          Map.entry("建军", 1927),
          Map.entry("中国人民解放军建军", 1927),
          Map.entry("改革开放", 1978),
          Map.entry("人民代表大会成立", 1954),
          Map.entry("抗日战争胜利", 1945),
          Map.entry("抗战胜利", 1945),
          Map.entry("香港回归", 1997),
          Map.entry("澳门回归", 1999),
          Map.entry("红军长征胜利", 1936),
          Map.entry("辛亥革命", 1911),
          Map.entry("五四运动", 1919),
          Map.entry("共青团成立", 1922),
          Map.entry("抗美援朝出国作战", 1950));

  private static final Pattern KNOWN =
      Pattern.compile(
          "(?<what>"
              + String.join("|", BEGINNINGS.keySet())
              + ")(?:胜利)?(?<years>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})周年");
  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<from>[12][0-9]{3})年(?!是|，是|迎来|为|正值|恰逢)[^。]{0,30}?(?:成立|创立|创办|建校|建成|建立|开馆|诞生|出生|通车|创刊|始建)[^。]{0,60}?(?:至今|迎来|今年|成立|已|走过|满)[^。0-9]{0,16}(?<years>[0-9]{1,3})(?:周年|年整)");

  /** 创办于2006年，今年迎来20周年. */
  private static final Pattern SINCE =
      Pattern.compile(
          "(?:创办|创建|成立|始建|建成|开业|诞生|组建|创刊|通车|开馆|建校|设立)于(?<from>[12][0-9]{3})年[^。；]{0,24}?今年[^。；0-9]{0,8}(?<years>[0-9]{1,3})周年");

  /** 生于1950年，今年76岁. */
  private static final Pattern BORN =
      Pattern.compile(
          "生于(?<from>[12][0-9]{3})年[^。；]{0,24}?(?:今年|现年)[^。；0-9]{0,4}(?<years>[0-9]{1,3})岁");

  private static final Pattern YEAR = Pattern.compile("(?<year>[12][0-9]{3})年(?:是|，是|，|迎来|为|正值)");
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?<year>[12][0-9]{3}年|今年)(?:，)?(?:是|，是)[^。]{0,60}?(?:实施|推进|完成|落实)?“(?<plan>[一二三四五六七八九十]{2,3})五”(?:规划)?(?:的)?(?<place>开局之年|收官之年|启动之年)");

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      Matcher known = KNOWN.matcher(paragraph.string());
      while (known.find()) {
        year(story, paragraph, known.start())
            .ifPresent(
                year -> add(paragraph, known, BEGINNINGS.get(known.group("what")), year, findings));
      }
      Matcher printed = PRINTED.matcher(paragraph.string());
      while (printed.find()) {
        if (story.issue() != null) {
          add(
              paragraph,
              printed,
              Integer.parseInt(printed.group("from")),
              story.issue().getYear(),
              findings);
        }
      }
      if (story.issue() != null) {
        since(story.issue().getYear(), paragraph, findings);
      }
      plans(story, paragraph, findings);
    }
    return findings;
  }

  private static void since(int year, Story.Paragraph paragraph, List<Finding> findings) {
    Matcher since = SINCE.matcher(paragraph.string());
    while (since.find()) {
      add(paragraph, since, Integer.parseInt(since.group("from")), year, findings);
    }
    Matcher born = BORN.matcher(paragraph.string());
    while (born.find()) {
      // Before the birthday a year less, by the old way of counting one more.
      int years = Integer.parseInt(born.group("years"));
      int from = Integer.parseInt(born.group("from"));
      findings.add(
          ANNIVERSARY.of(
              Math.abs(year - from - years) <= 1,
              year + " - " + from + " = " + (year - from) + ", printed " + years,
              born.group(),
              List.of(paragraph.place(born, "years"))));
    }
  }

  /** The year that the sentence is about: printed before, or that of the issue. */
  private static Optional<Integer> year(Story story, Story.Paragraph paragraph, int until) {
    String text = paragraph.string();
    int from = text.lastIndexOf('。', until) + 1;
    Matcher year = YEAR.matcher(text).region(from, until);
    Optional<Integer> found = Optional.empty();
    while (year.find()) {
      found = Optional.of(Integer.parseInt(year.group("year")));
    }
    return found.isPresent() ? found : Optional.ofNullable(story.issue()).map(day -> day.getYear());
  }

  private static void add(
      Story.Paragraph paragraph, Matcher match, int from, int year, List<Finding> findings) {
    int years = Numerals.parse(match.group("years")).orElseThrow().intValue();
    findings.add(
        ANNIVERSARY.of(
            year - from == years,
            year + " - " + from + " = " + (year - from) + ", printed " + years,
            match.group(),
            List.of(paragraph.place(match, "years"))));
  }

  private static void plans(Story story, Story.Paragraph paragraph, List<Finding> findings) {
    Matcher planned = PLANNED.matcher(paragraph.string());
    while (planned.find()) {
      boolean here = planned.group("year").equals("今年");
      if (here && story.issue() == null) {
        continue;
      }
      int year =
          here ? story.issue().getYear() : Integer.parseInt(planned.group("year").substring(0, 4));
      int number = Numerals.parse(planned.group("plan")).orElseThrow().intValue();
      // The fourteenth plan is for 2021 to 2025.
      int first = 2021 + 5 * (number - 14);
      boolean end = planned.group("place").equals("收官之年");
      int right = end ? first + 4 : first;
      findings.add(
          PLAN.of(
              year == right,
              "“" + planned.group("plan") + "五” " + first + "–" + (first + 4) + ", " + year,
              planned.group(),
              List.of(paragraph.place(planned, "year"), paragraph.place(planned, "place"))));
    }
  }
}
