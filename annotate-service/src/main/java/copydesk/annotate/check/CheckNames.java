package copydesk.annotate.check;

import java.util.Map;

/** What people call the checks. */
public final class CheckNames {

  private record Name(String zh, String en) {}

  private static final Map<String, Name> NAMES =
      Map.ofEntries(
          Map.entry("attendance", new Name("出席人数", "attendance")),
          Map.entry("quorum", new Name("法定人数", "quorum")),
          Map.entry("votes", new Name("票数", "votes")),
          Map.entry("share", new Name("占比", "share")),
          Map.entry("hundred", new Name("比例合计", "shares to 100")),
          Map.entry("growth", new Name("增减幅度", "growth")),
          Map.entry("period", new Name("起止时间", "period")),
          Map.entry("sum", new Name("合计", "sum")),
          Map.entry("list", new Name("列举数目", "announced count")),
          Map.entry("list-open", new Name("等字列举", "open list")),
          Map.entry("ordinals", new Name("序数", "ordinals")),
          Map.entry("weekday", new Name("星期", "weekday")),
          Map.entry("relative-date", new Name("相对日期", "relative date")),
          Map.entry("festival", new Name("节日", "festival")),
          Map.entry("deadline", new Name("截止时间", "deadline")),
          Map.entry("clock", new Name("钟点", "time of day")),
          Map.entry("anniversary", new Name("周年", "anniversary")),
          Map.entry("plan-year", new Name("规划年份", "years of a plan")),
          Map.entry("list-names", new Name("名单重复", "name twice in a list")),
          Map.entry("near-name", new Name("疑似错名", "near-miss name")),
          Map.entry("role", new Name("职务", "role")),
          Map.entry("meeting", new Name("会议届次", "session")),
          Map.entry("same-quantity", new Name("数字前后不一", "same number twice")),
          Map.entry("same-title", new Name("名称前后不一", "same title twice")),
          Map.entry("brackets", new Name("引号括号", "quotes and brackets")),
          Map.entry("series", new Name("排比段", "series of paragraphs")),
          Map.entry("outlier", new Name("数值异常", "outlier")),
          Map.entry("style", new Name("用词", "house style")));

  private CheckNames() {}

  /**
   * The name of a check; of one that a site added, what it calls itself.
   *
   * @param check its stable name
   */
  public static String of(String check, boolean english) {
    Name name = NAMES.get(check);
    return name == null ? check : english ? name.en() : name.zh();
  }
}
