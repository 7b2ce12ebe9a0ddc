package copydesk.review.ninjs;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * What a record's version is beside the submission that it shows.
 *
 * @param origin where readers reach this house, such as {@code https://desk.example}
 * @param record the record's id
 * @param version from 1
 * @param submission the submission that was approved
 * @param pubStatus {@code usable}, {@code withheld} or {@code canceled}
 * @param firstSealed when the record's first version was sealed
 * @param sealed when this version was sealed
 * @param seal the last seal of its approval
 * @param note what readers must know of this version, or null
 */
public record Publishing(
    URI origin,
    UUID record,
    int version,
    UUID submission,
    String pubStatus,
    Instant firstSealed,
    Instant sealed,
    String seal,
    String note) {

  /** The record's name for ever, in all its versions. */
  public String uri() {
    return "urn:uuid:" + record;
  }

  /** The version's address, which never changes what it gives. */
  public String address() {
    return origin.resolve("/review/api/records/%s/v/%d".formatted(record, version)).toString();
  }
}
