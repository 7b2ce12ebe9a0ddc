package copydesk.annotate.check;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that cannot be: a rate or share above a hundred, half a person, a day or month too many.
 */
final class Outliers implements Check {

  private static final Says SAYS =
      new Says(
          "outlier",
          "数值在可能的范围内",
          "The number is possible",
          "数值超出可能的范围",
          "The number is not possible");

  private static final Pattern RATE =
      Pattern.compile(
          "(?:占[^，。；0-9]{0,8}|(?:出席|合格|立案|办结|覆盖|入住|就业|录取|到会|参保|上座|满意|绿化|达标|普及|及格|优良|蓄水|投票|入学|回收|利用|负荷)率[^，。；0-9增长提高上升下降]{0,6})(?<number>[0-9]+(?:\\.[0-9]+)?)[%％]");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<![0-9.均每])(?<number>[0-9]+\\.[0-9]+)(?<unit>人|名|位|户|件|辆|座|所|家|次|头|只|棵|株|栋|艘|架)(?!均|次|口|/|以|工|份|年)");
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?<year>[12][0-9]{3})年)?(?<![0-9.])(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})[日号]");

  /**
   * What is more than there can be: minutes behind hours, hours of a day, degrees outdoors, years
   * of a life.
   */
  private static final List<Limit> LIMITS =
      List.of(
          new Limit(Pattern.compile("[0-9](?:小时|时|点)(?<number>[0-9]{2,3})分"), 59, "分"),
          new Limit(Pattern.compile("(?<![0-9.:])(?<number>[0-9]{2,3})时[0-9]{2}分"), 24, "时"),
          new Limit(Pattern.compile("气温[^，。0-9]{0,8}(?<number>[0-9]{2,3})(?:℃|摄氏度|度)"), 55, "℃"),
          new Limit(Pattern.compile("(?:年龄|现年|享年|今年)(?<number>[0-9]{2,3})岁"), 130, "岁"));

  /**
   * @param most the greatest number that there can be
   */
  private record Limit(Pattern pattern, int most, String unit) {}

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      Matcher rate = RATE.matcher(paragraph.string());
      while (rate.find()) {
        boolean holds =
            new BigDecimal(rate.group("number")).compareTo(BigDecimal.valueOf(100)) <= 0;
        findings.add(
            SAYS.of(
                holds,
                rate.group("number") + (holds ? " % ≤ 100 %" : " % > 100 %"),
                rate.group(),
                List.of(paragraph.place(rate, "number"))));
      }
      Matcher whole = WHOLE.matcher(paragraph.string());
      while (whole.find()) {
        findings.add(
            SAYS.of(
                false,
                whole.group("number") + " " + whole.group("unit"),
                whole.group(),
                List.of(paragraph.place(whole, "number"))));
      }
      Matcher day = DAY.matcher(paragraph.string());
      while (day.find()) {
        int month = Integer.parseInt(day.group("month"));
        int number = Integer.parseInt(day.group("day"));
        boolean holds = isDay(day.group("year"), month, number);
        if (!holds) {
          findings.add(
              SAYS.of(false, month + "-" + number, day.group(), List.of(paragraph.place(day))));
        }
      }
      LIMITS.forEach(limit -> limit(paragraph, limit, findings));
    }
    return findings;
  }

  /**
   * @param year as printed, or null: any year will do
   */
  private static boolean isDay(String year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    return day
        <= (year == null
            ? Month.of(month).maxLength()
            : YearMonth.of(Integer.parseInt(year), month).lengthOfMonth());
  }

  private static void limit(Story.Paragraph paragraph, Limit limit, List<Finding> findings) {
    Matcher match = limit.pattern().matcher(paragraph.string());
    while (match.find()) {
      int number = Integer.parseInt(match.group("number"));
      boolean holds = number <= limit.most();
      findings.add(
          SAYS.of(
              holds,
              number
                  + " "
                  + limit.unit()
                  + (holds ? " ≤ " : " > ")
                  + limit.most()
                  + " "
                  + limit.unit(),
              match.group(),
              List.of(paragraph.place(match, "number"))));
    }
  }
}
