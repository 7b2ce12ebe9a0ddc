package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import copydesk.annotate.recognise.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts with the unit of their total, in one sentence. What is named after 其中 may be only some of
 * them: then less than the total says nothing, more is wrong.
 */
final class Sums implements Check {

  private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?";
  private static final String UNIT = "[万萬亿億]?[\\u4e00-\\u9fa5&&[^多余餘几幾来來]]";

  private static final Pattern TOTAL_FIRST =
      Pattern.compile(
          "(?:共|总数|總數|总计|總計|合计|合計|总值|总额|總額)[^0-9。]{0,10}(?<total>"
              + NUMBER
              + ")(?<unit>"
              + UNIT
              + ")(?:，同比[^。]{0,14}|，比[^。]{0,16})?[。，：,]?(?<some>其中|包括)?(?<rest>[^。]*)");

  /** Looked for first: where none is, the pattern after it tries every place in vain. */
  private static final Pattern LAST = Pattern.compile("[，,](?:共计|共計|合计|合計|总计|總計)");

  private static final Pattern TOTAL_LAST =
      Pattern.compile(
          "(?<rest>[^。]*?)[，,](?:共计|共計|合计|合計|总计|總計)[^0-9。]{0,4}(?<total>"
              + NUMBER
              + ")(?<unit>"
              + UNIT
              + ")");

  /** Of what was named last: 总额48.7亿元，其中出口31.2亿元，对东盟、欧盟分别出口9.8亿元和6.4亿元. */
  private static final Pattern PARTS_OF_A_PART = Pattern.compile("分别|分別|其中");

  /** How much something is more or less, or what is left, is no part: 同比增加3.2亿元, 顺差13.7亿元. */
  private static final Pattern CHANGE =
      Pattern.compile("(?:(?<!新)增[加长長]?|[减減]少?|多|少|下降|[顺逆順]差|结余|結餘|盈余|盈餘|亏损|虧損|人均|平均)[了为為达達]?$");

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      Matcher first = TOTAL_FIRST.matcher(paragraph.text().toString());
      while (first.find()) {
        add(paragraph, first, first.group("some") != null, findings);
      }
      Matcher last = TOTAL_LAST.matcher(paragraph.text().toString());
      while (LAST.matcher(paragraph.string()).find() && last.find()) {
        add(paragraph, last, false, findings);
      }
    }
    return findings;
  }

  private static void add(
      Story.Paragraph paragraph, Matcher stated, boolean some, List<Finding> findings) {
    Matcher part =
        Pattern.compile(
                "(?<![0-9.])(?<part>"
                    + NUMBER
                    + ")"
                    + Pattern.quote(stated.group("unit"))
                    + "(?![0-9])")
            .matcher(paragraph.text().toString())
            .region(stated.start("rest"), stated.end("rest"));
    List<BigDecimal> parts = new ArrayList<>();
    List<Place> at = new ArrayList<>(List.of(paragraph.place(stated, "total")));
    int before = stated.start("rest");
    while (part.find()) {
      String gap = paragraph.string().substring(before, part.start());
      before = part.end();
      if (!parts.isEmpty() && PARTS_OF_A_PART.matcher(gap).find()) {
        break;
      }
      if (CHANGE.matcher(gap).find()) {
        continue;
      }
      parts.add(Numerals.parse(part.group("part")).orElseThrow());
      at.add(paragraph.place(part, "part"));
    }
    boolean listed = some || stated.pattern() == TOTAL_LAST || stated.group("rest").contains("分别");
    if (parts.size() < 2 || (!listed && !stated.group("rest").contains("、"))) {
      return;
    }
    BigDecimal total = Numerals.parse(stated.group("total")).orElseThrow();
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int order = sum.compareTo(total);
    Verdict verdict =
        order == 0
            ? Verdict.PASS
            : some && order < 0 && !isSlip(sum, total) ? Verdict.CANNOT_TELL : Verdict.FAIL;
    findings.add(
        Finding.of(
            "sum",
            verdict,
            parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "))
                + " = "
                + sum
                + (order == 0 ? " = " : order < 0 ? " < " : " > ")
                + total,
            switch (verdict) {
              case PASS -> "各部分之和等于总数";
              case FAIL -> "各部分之和与总数不符";
              case CANNOT_TELL -> "所列各项少于总数，可能未列全";
            },
            switch (verdict) {
              case PASS -> "The parts add up to the total";
              case FAIL -> "The parts do not add up to the total";
              case CANNOT_TELL -> "The parts named are less than the total; others may be left out";
            },
            stated.group(),
            at));
  }

  /** So near the total, or one digit of it, that the rest can hardly be left out. */
  private static boolean isSlip(BigDecimal sum, BigDecimal total) {
    String one = sum.toPlainString();
    String other = total.toPlainString();
    int differences = one.length() == other.length() ? 0 : 9;
    for (int i = 0; i < one.length() && differences < 9; i++) {
      differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return (differences == 1 && total.compareTo(BigDecimal.valueOf(100)) >= 0)
        || total.subtract(sum).multiply(BigDecimal.valueOf(50)).compareTo(total) < 0;
  }
}
