package copydesk.annotate.draft;

import java.time.Instant;
import java.util.Objects;

/**
 * A reason for letting a failed check stand.
 *
 * @param finding the id of the finding, which changes when the text it is about changes
 * @param by the subject of the editor
 */
public record Waiver(String finding, String reason, String by, Instant at) {
  public Waiver {
    Objects.requireNonNull(finding);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a waiver needs a reason");
    }
  }
}
