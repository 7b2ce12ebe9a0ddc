package copydesk.annotate.draft;

import java.math.BigDecimal;
import java.util.Objects;

/** What a mention says, in normal form. */
public sealed interface FactValue {

  /**
   * A full name, a title, or a date.
   *
   * @param text never blank; a date is an ISO 8601 date, month, year, time or interval, with {@code
   *     XXXX} for a year that cannot be told
   */
  record Words(String text) implements FactValue {
    public Words {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a value must not be blank");
      }
    }
  }

  /**
   * Somebody or something in the register.
   *
   * @param entry the entry's id
   * @param name the entry's name, in full
   */
  record Known(String entry, String name) implements FactValue {
    public Known {
      if (entry.isBlank() || name.isBlank()) {
        throw new IllegalArgumentException("a value must not be blank");
      }
    }
  }

  /**
   * A position.
   *
   * @param title without the body in which it is held; never blank
   * @param organization that body as printed; empty where it is not
   */
  record Position(String title, String organization, Rank rank) implements FactValue {
    public Position {
      Objects.requireNonNull(organization);
      Objects.requireNonNull(rank);
      if (title.isBlank()) {
        throw new IllegalArgumentException("a value must not be blank");
      }
    }
  }

  /**
   * A counted or measured amount.
   *
   * @param number with 万 and 亿 worked in
   * @param to the other end of a range such as 3至4个, or null
   * @param unit as printed, 万 and 亿 taken off; may be empty
   * @param approx whether the text says about, more than, nearly
   */
  record Amount(BigDecimal number, BigDecimal to, String unit, boolean approx)
      implements FactValue {
    public Amount {
      Objects.requireNonNull(unit);
      number = plain(number);
      to = to == null ? null : plain(to);
    }

    /** Equal numbers are equal values, however they are written. */
    private static BigDecimal plain(BigDecimal number) {
      BigDecimal stripped = number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }
}
