package copydesk.review.decision;

import copydesk.review.publication.ScopedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What one person said at one stage. Never changed. */
@Entity
@Immutable
@IdClass(ScopedId.class)
public class Decision {

  @Id public UUID publicationId;

  @Id public UUID id;

  public UUID submissionId;

  /** The hash of what was decided on. */
  public String submissionHash;

  public int stage;

  public UUID claimId;

  public String subject;

  public String name;

  /** {@code approved} or {@code returned}. */
  public String verdict;

  public Instant decidedAt;

  public boolean isApproval() {
    return verdict.equals(Verdict.APPROVE.done());
  }
}
