package copydesk.annotate.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** What a mention says, in normal form. */
public sealed interface FactValue {

  /**
   * A full name or a title.
   *
   * @param text never blank
   */
  record Words(String text) implements FactValue {
    public Words {
      requireText(text);
    }
  }

  /**
   * When something is.
   *
   * @param date ISO 8601: a day, month, year, time of a day, or an interval, with {@code XXXX} for
   *     a year that cannot be told
   * @param rule how it was resolved
   * @param issue the date of the issue against which it was; null where that is not known or does
   *     not matter
   */
  record Dated(String date, DateRule rule, LocalDate issue) implements FactValue {
    public Dated {
      requireText(date);
      Objects.requireNonNull(rule);
      issue = rule == DateRule.PRINTED || rule == DateRule.EDITOR ? null : issue;
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
   * @param kind of what unit it is: count, money, area, percent and so on
   * @param approximation null where the text gives the number itself
   */
  record Amount(
      BigDecimal number, BigDecimal to, String unit, String kind, Approximation approximation)
      implements FactValue {
    public Amount {
      Objects.requireNonNull(unit);
      requireText(kind);
      number = plain(number);
      to = to == null ? null : plain(to);
    }

    /** Whether the text says about, more than, nearly. */
    public boolean approx() {
      return approximation != null;
    }

    /** Equal numbers are equal values, however they are written. */
    private static BigDecimal plain(BigDecimal number) {
      BigDecimal stripped = number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  private static void requireText(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a value must not be blank");
    }
  }
}
