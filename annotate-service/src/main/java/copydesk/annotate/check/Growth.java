package copydesk.annotate.check;

import copydesk.annotate.recognise.Numerals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate of growth is the change by what there was before, at its printed precision:
 * 由100万吨增加到120万吨，增长20%; 5.5亿元，比上年的5亿元增长10%; 比上年的200件减少50件，下降25%. Numbers that are only about so are
 * left alone.
 */
final class Growth implements Check {

  private static final Says SAYS =
      new Says(
          "growth",
          "增减幅度与前后数相符",
          "The rate fits the numbers",
          "增减幅度与前后数不符",
          "The rate does not fit the numbers");

  private static final String MORE = "增长|增加|提高|上升|扩大|提升|增幅";
  private static final String LESS = "下降|减少|降低|缩减|压缩|降幅|下滑|回落";
  private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?[万亿]{0,2}";
  private static final String UNIT = "[\\u4e00-\\u9fa5]{1,4}?";
  private static final String RATE =
      "(?<way>" + MORE + "|" + LESS + ")(?:达|为|了)?(?<rate>[0-9]+(?:\\.[0-9]+)?)[%％]";

  /** 由100万吨增加到120万吨，增长20%. */
  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?:由|从)[^，。；0-9]{0,12}?(?<before>"
              + NUMBER
              + ")(?<unit>"
              + UNIT
              + ")[^，。；0-9]{0,4}?(?:"
              + MORE
              + "|"
              + LESS
              + "|发展|降|增|升)(?:到|至|为)[^，。；0-9]{0,10}?(?<now>"
              + NUMBER
              + ")\\k<unit>，(?:同比|增幅|共)?"
              + RATE);

  /** 5.5亿元，比上年的5亿元增长10%. */
  private static final Pattern THAN =
      Pattern.compile(
          "(?<now>"
              + NUMBER
              + ")(?<unit>"
              + UNIT
              + ")，(?:比|较)[^，。；0-9]{0,8}的(?<before>"
              + NUMBER
              + ")\\k<unit>"
              + RATE);

  /** 比上年的200件减少50件，下降25%. */
  private static final Pattern BY =
      Pattern.compile(
          "(?:比|较)[^，。；0-9]{0,8}的(?<before>"
              + NUMBER
              + ")(?<unit>"
              + UNIT
              + ")(?<step>增加|减少|增长|下降)了?(?<by>"
              + NUMBER
              + ")\\k<unit>，(?:同比)?"
              + RATE);

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      for (Pattern pattern : List.of(FROM_TO, THAN)) {
        Matcher match = pattern.matcher(paragraph.string());
        while (match.find()) {
          Optional<BigDecimal> before = Numerals.parse(match.group("before"));
          Optional<BigDecimal> now = Numerals.parse(match.group("now"));
          if (before.isPresent() && now.isPresent()) {
            add(paragraph, match, before.get(), now.get(), "now", findings);
          }
        }
      }
      Matcher match = BY.matcher(paragraph.string());
      while (match.find()) {
        Optional<BigDecimal> before = Numerals.parse(match.group("before"));
        Optional<BigDecimal> by = Numerals.parse(match.group("by"));
        if (before.isPresent() && by.isPresent()) {
          boolean more = match.group("step").matches("增加|增长");
          BigDecimal now = more ? before.get().add(by.get()) : before.get().subtract(by.get());
          add(paragraph, match, before.get(), now, "by", findings);
        }
      }
    }
    return findings;
  }

  private static void add(
      Story.Paragraph paragraph,
      Matcher match,
      BigDecimal before,
      BigDecimal now,
      String other,
      List<Finding> findings) {
    if (before.signum() == 0) {
      return;
    }
    BigDecimal printed = new BigDecimal(match.group("rate"));
    boolean more = match.group("way").matches(MORE);
    BigDecimal change = more ? now.subtract(before) : before.subtract(now);
    BigDecimal exact =
        change.multiply(BigDecimal.valueOf(100)).divide(before, MathContext.DECIMAL64);
    // Both numbers may be rounded: a point of the last printed digit is room enough.
    BigDecimal rate = exact.setScale(Math.max(printed.scale(), 1), RoundingMode.HALF_UP);
    BigDecimal room = BigDecimal.ONE.movePointLeft(printed.scale()).max(slack(match, before));
    boolean holds = exact.subtract(printed).abs().compareTo(room) < 0;
    findings.add(
        SAYS.of(
            holds,
            "(%s - %s) ÷ %s = %s %%, printed %s %%"
                .formatted(
                    (more ? now : before).toPlainString(),
                    (more ? before : now).toPlainString(),
                    before.toPlainString(),
                    rate.stripTrailingZeros().toPlainString(),
                    match.group("rate")),
            match.group(),
            List.of(
                paragraph.place(match, "rate"),
                paragraph.place(match, "before"),
                paragraph.place(match, other))));
  }

  /** How far the rate may be off because the numbers are printed with few digits, in percent. */
  private static BigDecimal slack(Matcher match, BigDecimal before) {
    String printed = match.group("before");
    int point = printed.indexOf('.');
    String digits = printed.replaceAll("[^0-9]", "");
    boolean rounded = point >= 0 || printed.matches(".*[万亿]");
    if (!rounded) {
      return BigDecimal.ZERO;
    }
    // Half of the last printed digit of both numbers, of the number itself.
    BigDecimal last =
        before.divide(new BigDecimal(digits).max(BigDecimal.ONE), MathContext.DECIMAL64);
    return last.multiply(BigDecimal.valueOf(100)).divide(before, MathContext.DECIMAL64);
  }
}
