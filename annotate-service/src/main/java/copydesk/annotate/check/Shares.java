package copydesk.annotate.check;

import copydesk.annotate.recognise.Numerals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A printed share is the part by the whole, at the precision that is printed. */
final class Shares implements Check {

  private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?";

  private static final Pattern STATED =
      Pattern.compile(
          "(?:共|总数|總數|总计|總計|总|應到|应到)[^0-9。]{0,10}(?<whole>"
              + NUMBER
              + ")(?<unit>[万萬亿億]?[\\u4e00-\\u9fa5])[^0-9。]{0,16}(?<part>"
              + NUMBER
              + ")\\k<unit>[^0-9。]{0,10}(?:占|佔|率)[^0-9。，]{0,8}(?<share>"
              + NUMBER
              + ")[%％]");

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      Matcher stated = STATED.matcher(paragraph.text().toString());
      while (stated.find()) {
        findings.add(finding(paragraph, stated));
      }
    }
    return findings;
  }

  private static Finding finding(Story.Paragraph paragraph, Matcher stated) {
    BigDecimal whole = Numerals.parse(stated.group("whole")).orElseThrow();
    BigDecimal part = Numerals.parse(stated.group("part")).orElseThrow();
    BigDecimal share = new BigDecimal(stated.group("share"));
    boolean countable = whole.signum() > 0;
    BigDecimal right =
        countable
            ? part.movePointRight(2).divide(whole, share.scale(), RoundingMode.HALF_UP)
            : BigDecimal.ZERO;
    Verdict verdict =
        !countable
            ? Verdict.CANNOT_TELL
            : right.compareTo(share) == 0 ? Verdict.PASS : Verdict.FAIL;
    return Finding.of(
        "share",
        verdict,
        "%s ÷ %s = %s %%, printed %s %%".formatted(part, whole, right, share),
        verdict == Verdict.FAIL ? "所印比例与部分、总数不符" : "所印比例与部分、总数相符",
        verdict == Verdict.FAIL
            ? "The printed share is not the part by the whole"
            : "The printed share is the part by the whole",
        stated.group(),
        List.of(
            paragraph.place(stated, "whole"),
            paragraph.place(stated, "part"),
            paragraph.place(stated, "share")));
  }
}
