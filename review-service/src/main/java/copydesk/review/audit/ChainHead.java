package copydesk.review.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * Where an audit chain ended at a time.
 *
 * @param publication the publication's code
 * @param month in UTC, such as {@code 2026-03}
 * @param number how many links it had
 * @param seal the last link's seal
 * @param at when that was so, by the database's clock
 */
@JsonPropertyOrder({"publication", "month", "number", "seal", "at"})
public record ChainHead(String publication, String month, long number, String seal, Instant at) {}
