package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares of which the last is that of all others are a hundred together: 甲占35%，乙占45%，其他占20%. */
final class Remainders implements Check {

  private static final Says SAYS =
      new Says(
          "hundred",
          "各项比例之和为100%",
          "The shares are a hundred together",
          "各项比例之和不是100%",
          "The shares are not a hundred together");

  private static final String SHARE = "[^，、；。0-9]{1,14}(?:占|占比|为|达)(?:比)?[0-9]+(?:\\.[0-9]+)?[%％]";
  private static final Pattern ALL =
      Pattern.compile(
          "(?<=^|[，、；。：])(?<shares>"
              + SHARE
              + "(?:[，、；]"
              + SHARE
              + ")*[，、；](?:其他|其它|其余|剩余)[^，、；。0-9]{0,8}(?:占|占比|为|达)(?:比)?[0-9]+(?:\\.[0-9]+)?[%％])");
  private static final Pattern NUMBER = Pattern.compile("(?<number>[0-9]+(?:\\.[0-9]+)?)[%％]");

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      Matcher all = ALL.matcher(paragraph.string());
      while (all.find()) {
        findings.add(finding(paragraph, all));
      }
    }
    return findings;
  }

  private static Finding finding(Story.Paragraph paragraph, Matcher all) {
    Matcher number =
        NUMBER.matcher(paragraph.string()).region(all.start("shares"), all.end("shares"));
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal last = BigDecimal.ZERO;
    List<String> numbers = new ArrayList<>();
    List<Place> at = new ArrayList<>();
    while (number.find()) {
      BigDecimal share = new BigDecimal(number.group("number"));
      sum = sum.add(share);
      last = last.max(BigDecimal.ONE.movePointLeft(share.scale()));
      numbers.add(number.group("number"));
      at.add(paragraph.place(number, "number"));
    }
    // What is left of two needs no rounding; of more, one in the last digit may be lost to it.
    BigDecimal room = numbers.size() < 3 ? BigDecimal.ZERO : last;
    boolean holds = sum.subtract(BigDecimal.valueOf(100)).abs().compareTo(room) <= 0;
    return SAYS.of(
        holds, String.join(" + ", numbers) + " = " + sum.toPlainString() + " %", all.group(), at);
  }
}
