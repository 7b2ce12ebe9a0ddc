package copydesk.annotate.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What review decided about a submission, as it came. */
@Entity
@IdClass(Outcome.Key.class)
public class Outcome {

  public static final String APPROVED = "approved";
  public static final String RETURNED = "returned";

  /** A chief ordered a correction of what was approved; the remark says why. */
  public static final String CORRECTION = "correction";

  /**
   * Each outcome once a submission: it is approved, and may be sent back for a correction later.
   */
  public record Key(UUID publicationId, UUID submissionId, String outcome)
      implements Serializable {}

  @Id public UUID publicationId;
  @Id public UUID submissionId;
  @Id public String outcome;

  @Column(updatable = false)
  public UUID articleId;

  @Column(updatable = false)
  public String stage;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  public String remarks;

  @Column(updatable = false)
  public Instant decidedAt;
}
