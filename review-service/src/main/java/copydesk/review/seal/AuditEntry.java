package copydesk.review.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * One link of the audit chain of a publication and month.
 *
 * @param publication the publication's id
 * @param month the month, in UTC
 * @param number its place in the chain, from 1
 * @param kind what happened, such as {@code approved}
 * @param subject who did it
 * @param at when, by the database's clock
 * @param details what it was about
 * @param previous the seal before this one in the chain, or null for the month's first
 */
public record AuditEntry(
    UUID publication,
    YearMonth month,
    long number,
    String kind,
    String subject,
    Instant at,
    JsonNode details,
    Seal previous) {

  /** The month whose chain takes what happens at this time. */
  public static YearMonth monthOf(Instant at) {
    return YearMonth.from(at.atZone(ZoneOffset.UTC));
  }

  /** The SHA-256 over the canonical form of the entry. */
  public Seal seal() {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry
        .put("format", 1)
        .put("publication", publication.toString())
        .put("month", month.toString())
        .put("number", number)
        .put("kind", kind)
        .put("subject", subject)
        .put("at", UtcTime.of(at))
        .put("previous", previous == null ? null : previous.hex())
        .set("details", details);
    return Seal.of(entry);
  }
}
