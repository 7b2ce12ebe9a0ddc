package copydesk.annotate.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * A role that a person holds or held.
 *
 * @param id of the role in its entry; null for one that is new
 * @param title as it is printed before the name
 * @param organization in which it is held, or empty
 * @param from the day, month or year from which it is held in ISO 8601; null if it is not known
 * @param to the last day, month or year; null if it is still held or the end is not known
 * @param evidence what shows it
 */
public record Held(
    @Size(max = 60) String id,
    @NotBlank @Size(max = 120) String title,
    @NotNull @Size(max = 200) String organization,
    @Pattern(regexp = DAY) String from,
    @Pattern(regexp = DAY) String to,
    @NotNull @Size(max = 50) List<@Valid @NotNull Evidence> evidence) {

  static final String DAY = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

  public Held {
    organization = organization == null ? "" : organization.strip();
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** The first day; null if it is not known. */
  LocalDate first() {
    return from == null ? null : start(from);
  }

  /** The last day; null if it is not known. */
  LocalDate last() {
    return to == null ? null : end(to);
  }

  /** Whether its days exist and do not end before they begin. */
  @JsonIgnore
  boolean isOrdered() {
    try {
      return first() == null || last() == null || !last().isBefore(first());
    } catch (java.time.DateTimeException e) {
      return false; // 2025-02-30 has the form of a day and is none
    }
  }

  /** Whether two say the same but for how long, by what evidence. */
  boolean isSame(Held other) {
    return title.equals(other.title)
        && organization.equals(other.organization)
        && Objects.equals(from, other.from);
  }

  Held withId(String other) {
    return new Held(other, title, organization, from, to, evidence);
  }

  Held withTo(String other) {
    return new Held(id, title, organization, from, other, evidence);
  }

  private static LocalDate start(String day) {
    return switch (day.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(day), 1, 1);
      case 7 -> YearMonth.parse(day).atDay(1);
      default -> LocalDate.parse(day);
    };
  }

  private static LocalDate end(String day) {
    return switch (day.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(day), 12, 31);
      case 7 -> YearMonth.parse(day).atEndOfMonth();
      default -> LocalDate.parse(day);
    };
  }
}
