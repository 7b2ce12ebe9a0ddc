package copydesk.annotate.check;

import copydesk.annotate.recognise.Numerals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counted things and shares in texts, in order, with what stands before them. */
final class Counts {

  private static final Pattern COUNT =
      Pattern.compile(
          "(?<number>[0-9]+(?:[,，][0-9]{3})*(?:\\.[0-9]+)?)(?<more>余|多)?(?<unit>[万亿萬億]?(?:平方米|平方公里|公里|亿元|美元|个百分点|[\\u4e00-\\u9fa5]))"
              + "|(?<share>[0-9]+(?:\\.[0-9]+)?)[%％]");

  /**
   * @param number as printed
   * @param unit with 万 and 亿; % for a share
   * @param about whether it is approximate
   */
  record Count(
      Story.Paragraph paragraph,
      int start,
      int end,
      BigDecimal number,
      String unit,
      boolean about) {

    boolean isShare() {
      return unit.equals("%");
    }
  }

  private Counts() {}

  static List<Count> in(Story.Paragraph paragraph) {
    List<Count> counts = new ArrayList<>();
    String text = paragraph.string();
    Matcher match = COUNT.matcher(text);
    while (match.find()) {
      boolean about = match.start() > 0 && "近约逾超".indexOf(text.charAt(match.start() - 1)) >= 0;
      if (match.group("share") != null) {
        counts.add(
            new Count(
                paragraph,
                match.start("share"),
                match.end("share"),
                new BigDecimal(match.group("share")),
                "%",
                about));
      } else if (!isDate(match)) {
        counts.add(
            new Count(
                paragraph,
                match.start("number"),
                match.end("number"),
                Numerals.parse(match.group("number")).orElseThrow(),
                match.group("unit"),
                about || match.group("more") != null));
      }
    }
    return counts;
  }

  /** 到2030年, 3月24日: a date counts nothing. */
  private static boolean isDate(Matcher match) {
    String unit = match.group("unit");
    return unit.matches("[月日号號时時]")
        || (unit.equals("年") && match.group("number").matches("[12][0-9]{3}"));
  }

  /** The percentage that a part is of a whole, at a printed precision. */
  static BigDecimal share(BigDecimal part, BigDecimal whole, int scale) {
    return part.movePointRight(2).divide(whole, scale, RoundingMode.HALF_UP);
  }

  /** Whether a printed share is a part by a whole, rounded or cut off. */
  static boolean agrees(BigDecimal part, BigDecimal whole, BigDecimal share) {
    if (whole.signum() <= 0) {
      return false;
    }
    BigDecimal exact = part.movePointRight(2).divide(whole, 8, RoundingMode.HALF_UP);
    return exact.setScale(share.scale(), RoundingMode.HALF_UP).compareTo(share) == 0;
  }

  /** The units that are counted anywhere. */
  static Set<String> units(List<Count> counts) {
    Set<String> units = new LinkedHashSet<>();
    counts.forEach(count -> units.add(count.unit()));
    return units;
  }
}
