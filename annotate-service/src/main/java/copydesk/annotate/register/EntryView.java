package copydesk.annotate.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry on the wire.
 *
 * @param publication the code
 * @param type {@code person}, {@code organization} or {@code place}
 * @param retired whether it is kept but not sought in texts any more
 * @param mergedInto the entry that stands for it, or null
 * @param roles in the order in which they began
 * @param merges what was merged into it and can be taken back
 * @param seen roles that were printed beside its name and that it does not hold
 * @param uses in how many places it was confirmed
 */
public record EntryView(
    UUID id,
    String publication,
    String type,
    String name,
    List<String> aliases,
    List<Held> roles,
    String note,
    boolean retired,
    UUID mergedInto,
    long version,
    String changedBy,
    Instant changedAt,
    List<MergeView> merges,
    List<SeenRole> seen,
    long uses) {

  /** A line of a list. */
  public record Line(
      UUID id,
      String publication,
      String type,
      String name,
      List<String> aliases,
      List<Held> roles,
      String note,
      boolean retired) {}

  /** A merge that stands. */
  public record MergeView(UUID id, UUID from, String name, String by, Instant at) {}

  /**
   * A role printed beside the name.
   *
   * @param first the issue in which it was printed first
   * @param times how often it was
   */
  public record SeenRole(
      String title,
      java.time.LocalDate first,
      java.time.LocalDate last,
      long times,
      Evidence evidence) {}

  /**
   * A place in a text where an entry was confirmed.
   *
   * @param ambiguous whether the name alone leads here and other entries have it too
   * @param role printed beside it, or null
   */
  public record Use(
      UUID article,
      UUID page,
      String headline,
      java.time.LocalDate issue,
      String fact,
      String quote,
      String role,
      boolean ambiguous) {}
}
