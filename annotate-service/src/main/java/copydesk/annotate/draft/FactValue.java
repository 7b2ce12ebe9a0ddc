package copydesk.annotate.draft;

import java.math.BigDecimal;
import java.util.Objects;

/** What a mention says, in normal form. */
public sealed interface FactValue {

  /**
   * A full name, a title, or an ISO 8601 date, month, year, interval or time.
   *
   * @param text never blank
   */
  record Words(String text) implements FactValue {
    public Words {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a value must not be blank");
      }
    }
  }

  /**
   * A counted or measured amount.
   *
   * @param number with 万 and 亿 worked in
   * @param unit as printed, 万 and 亿 taken off
   * @param approx whether the text says about, more than, nearly
   */
  record Amount(BigDecimal number, String unit, boolean approx) implements FactValue {
    public Amount {
      Objects.requireNonNull(unit);
      number = number.stripTrailingZeros();
    }
  }
}
