package copydesk.annotate.style;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A word as it is to be.
 *
 * @param wrong what should not stand
 * @param preferred what should
 * @param kind {@code error} of language, or {@code discouraged} by the house
 */
public record Wanted(
    @NotBlank @Size(max = LONGEST) String wrong,
    @NotBlank @Size(max = LONGEST) String preferred,
    @NotNull @Pattern(regexp = KINDS) String kind,
    @NotNull @Size(max = LONGEST_NOTE) String note) {

  static final int LONGEST = 60;
  static final int LONGEST_NOTE = 500;
  static final String ERROR = "error";
  static final String DISCOURAGED = "discouraged";
  static final String KINDS = ERROR + "|" + DISCOURAGED;

  public Wanted {
    wrong = wrong == null ? null : wrong.strip();
    preferred = preferred == null ? null : preferred.strip();
    note = note == null ? "" : note.strip();
  }

  boolean isError() {
    return kind.equals(ERROR);
  }

  @AssertTrue(message = "wrong and preferred must differ")
  boolean isChange() {
    return wrong == null || !wrong.equals(preferred);
  }
}
