package copydesk.review.claim;

import copydesk.review.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** A reviewer's claim of a submission's stage. Until when it holds stands with the submission. */
@Entity
@IdClass(ScopedId.class)
public class Claim {

  /** How a claim came to its end. */
  public enum End {
    DECIDED,
    RELEASED,
    EXPIRED,
    RECALLED,
    REASSIGNED
  }

  @Id public UUID publicationId;

  @Id public UUID id;

  @Column(updatable = false)
  public UUID submissionId;

  @Column(updatable = false)
  public int stage;

  @Column(updatable = false)
  public String subject;

  @Column(updatable = false)
  public String name;

  @Column(updatable = false)
  public Instant claimedAt;

  private Instant endedAt;
  private String ended;

  public boolean isOpen() {
    return ended == null;
  }

  /** Ends it; what has ended stays as it was. */
  public void end(End how, Instant at) {
    if (isOpen()) {
      ended = how.name().toLowerCase(java.util.Locale.ROOT);
      endedAt = at;
    }
  }

  /** When it ended, or null. */
  public Instant endedAt() {
    return endedAt;
  }
}
