package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue.Amount;
import copydesk.annotate.draft.FactValue.Dated;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of an expression by itself, as the recognisers give it to what they find in texts. */
public final class Normal {

  private static final Pattern FRACTION =
      Pattern.compile(
          "(?<sign>[-负])?(?:(?<before>[^又]+)又)?(?<whole>[〇一二三四五六七八九十百千万0-9]+)分之(?<minus>[-负])?(?<part>[〇一二三四五六七八九十百千万点.0-9]+)");
  private static final Pattern NUMERAL =
      Pattern.compile(
          "[-负負]?(?:百分之|千分之|万分之)?[0-9０-９〇零一二两兩三四五六七八九十百千万萬亿億兆几余多来俩倆壹贰貳叁參肆伍陆陸柒捌玖拾佰仟点點．.,，廿半]+");

  private Normal() {}

  /**
   * @param expression a number, alone or with a unit; of a share the number before %
   * @return empty if it is none
   */
  public static Optional<BigDecimal> number(String expression) {
    String plain = Script.simplified(expression).replace(" ", "");
    Optional<Amount> amount = Quantities.amount(plain);
    if (amount.isPresent()) {
      return amount.map(Normal::hundredths);
    }
    Matcher fraction = FRACTION.matcher(Numerals.plain(plain).replace('負', '负'));
    if (fraction.matches()) {
      return fraction(fraction);
    }
    Matcher numeral = NUMERAL.matcher(plain);
    return numeral.find() ? Numerals.parse(numeral.group()) : Optional.empty();
  }

  private static Optional<BigDecimal> fraction(Matcher match) {
    Optional<BigDecimal> whole = Numerals.parse(match.group("whole"));
    Optional<BigDecimal> part = Numerals.parse(match.group("part"));
    Optional<BigDecimal> before =
        match.group("before") == null
            ? Optional.of(BigDecimal.ZERO)
            : Numerals.parse(match.group("before"));
    if (whole.isEmpty() || whole.get().signum() == 0 || part.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal value = before.get().add(part.get().divide(whole.get(), MathContext.DECIMAL64));
    boolean negative = (match.group("sign") == null) != (match.group("minus") == null);
    return Optional.of(negative ? value.negate() : value);
  }

  /** 三成 and 七折 are 30 and 70 of a hundred. */
  private static BigDecimal hundredths(Amount amount) {
    return amount.unit().equals("成") || amount.unit().equals("折")
        ? amount.number().movePointRight(1)
        : amount.number();
  }

  /**
   * @param expression a date, a time or a span
   * @param issue the date from which it counts, or null
   * @return ISO 8601; empty if it is none
   */
  public static Optional<String> date(String expression, LocalDate issue) {
    String plain = Script.simplified(expression).replace(" ", "");
    return suggestions(plain, issue).stream()
        .filter(found -> found.type() == FactType.DATE && found.value() instanceof Dated)
        .reduce((one, other) -> other.length() > one.length() ? other : one)
        .map(found -> ((Dated) found.value()).date());
  }

  private static List<Suggestion> suggestions(String expression, LocalDate issue) {
    return Recognisers.of(new Dates(), new Quantities())
        .suggest(Passage.of(expression, new Passage.Context(issue, "")));
  }
}
