package copydesk.annotate.presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A lease that holds.
 *
 * @param mine whether it is the asker's
 * @param until when it ends unless the person is heard of again
 * @param wantedBy who asked for it, or absent
 * @param wanted whether it was the asker who asked
 * @param free from when on who asked may take it without an answer, or absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeaseView(
    String article,
    String name,
    boolean mine,
    Instant until,
    String wantedBy,
    boolean wanted,
    Instant free) {

  static LeaseView of(Lease lease, String subject) {
    return new LeaseView(
        lease.articleId.toString(),
        lease.name,
        lease.subject.equals(subject),
        lease.until,
        lease.wantedByName,
        subject.equals(lease.wantedBy),
        lease.wantedAt == null ? null : lease.wantedAt.plusSeconds(Leases.SECONDS_TO_ANSWER));
  }
}
