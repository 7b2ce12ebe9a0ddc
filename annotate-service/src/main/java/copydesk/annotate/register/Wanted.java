package copydesk.annotate.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What clients send about entries. */
final class Wanted {

  static final String TYPES = "person|organization|place";

  private Wanted() {}

  /**
   * An entry as it is to be.
   *
   * @param aliases other ways in which it is printed
   * @param retired whether it is kept but not sought any more; null for no
   */
  public record Content(
      @NotBlank @Size(max = 200) String name,
      @NotNull @Size(max = 100) List<@NotBlank @Size(max = 200) String> aliases,
      @NotNull @Size(max = 200) List<@Valid @NotNull Held> roles,
      @NotNull @Size(max = 2000) String note,
      Boolean retired) {}

  /**
   * A new entry.
   *
   * @param publication the code
   * @param another whether it may have the name of one that is there; null for no
   */
  public record NewEntry(
      @NotBlank String publication,
      @NotNull @Pattern(regexp = TYPES) String type,
      @Valid @NotNull Content content,
      Boolean another) {}

  /** The entry that goes into another. */
  public record Merging(@NotNull UUID from) {}

  /**
   * What becomes of a proposed name.
   *
   * @param decision {@code accept} makes an entry, {@code attach} makes it an alias of one, {@code
   *     dismiss} proposes it no more
   * @param entry the one to attach it to
   */
  public record Decision(
      @NotBlank String publication,
      @NotNull @Pattern(regexp = TYPES) String type,
      @NotBlank @Size(max = 200) String name,
      @NotNull @Pattern(regexp = "accept|attach|dismiss") String decision,
      UUID entry) {}
}
