package copydesk.annotate.article;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What a list of the desk shows; null for what does not matter.
 *
 * @param editedBy the subject who changed it last
 * @param after the last article of the list's page before
 */
public record DeskQuery(
    Set<UUID> publications,
    LocalDate issue,
    UUID page,
    String state,
    String editedBy,
    Place after) {

  /** A place in the order of the list. */
  public record Place(LocalDate issue, UUID id) {}
}
