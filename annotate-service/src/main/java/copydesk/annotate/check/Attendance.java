package copydesk.annotate.check;

import copydesk.annotate.recognise.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who attended cannot be more than who was expected. */
final class Attendance implements Check {

  private static final Pattern STATED =
      Pattern.compile(
          "(?:应到|應到|应出席|應出席|应参加|應參加)[^0-9。]{0,8}(?<expected>[0-9]+) ?[人名位]?[^。]{0,12}?"
              + "(?:实到|實到|实出席|實出席|实际出席|實際出席|实际到会|實際到會|到会|到會|实参加)[^0-9。]{0,8}(?<attended>[0-9]+)[人名位]?");

  private static final Pattern QUORUM = Pattern.compile("^[^。]{0,8}符合法定人数");
  private static final Says SAYS =
      new Says(
          "quorum",
          "实到人数过半，符合法定人数",
          "More than half attended",
          "实到人数未过半，不符合法定人数",
          "Not more than half attended");

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      Matcher stated = STATED.matcher(paragraph.text().toString());
      while (stated.find()) {
        BigDecimal expected = Numerals.parse(stated.group("expected")).orElseThrow();
        BigDecimal attended = Numerals.parse(stated.group("attended")).orElseThrow();
        boolean holds = attended.compareTo(expected) <= 0;
        findings.add(
            Finding.of(
                "attendance",
                holds ? Verdict.PASS : Verdict.FAIL,
                attended + (holds ? " ≤ " : " > ") + expected,
                holds ? "实到人数不超过应到人数" : "实到人数超过应到人数",
                holds ? "No more attended than were expected" : "More attended than were expected",
                stated.group(),
                List.of(paragraph.place(stated, "expected"), paragraph.place(stated, "attended"))));
        quorum(paragraph, stated, expected, attended, findings);
      }
    }
    return findings;
  }

  /** Of a body more than half must be there where the page says that it was in number. */
  private static void quorum(
      Story.Paragraph paragraph,
      Matcher stated,
      BigDecimal expected,
      BigDecimal attended,
      List<Finding> findings) {
    String after = paragraph.string().substring(stated.end());
    if (!QUORUM.matcher(after).find()) {
      return;
    }
    boolean holds = attended.multiply(BigDecimal.TWO).compareTo(expected) > 0;
    findings.add(
        SAYS.of(
            holds,
            attended + (holds ? " > " : " ≤ ") + expected + " ÷ 2",
            stated.group(),
            List.of(paragraph.place(stated, "attended"))));
  }
}
