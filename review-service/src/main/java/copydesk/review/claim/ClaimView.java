package copydesk.review.claim;

import java.time.Instant;
import java.util.UUID;

/**
 * A claim on the wire.
 *
 * @param publication the publication's code
 * @param stage the stage that it is for, from 1
 * @param by the name of who holds it
 * @param until when it runs out unless it is kept
 * @param hash the submission's hash, which a decision has to name
 */
public record ClaimView(
    UUID id,
    UUID submission,
    String publication,
    int stage,
    String by,
    Instant until,
    String hash) {

  static ClaimView of(String publication, Leases.Lease lease) {
    return new ClaimView(
        lease.claim().id,
        lease.submission().id,
        publication,
        lease.claim().stage,
        lease.claim().name,
        lease.submission().leaseUntil(),
        lease.submission().hash);
  }
}
