package copydesk.review.decision;

import copydesk.review.publication.ScopedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the desk hears of a submission that came to its end, or of its record. The stream's stamper
 * numbers it.
 */
@Entity
@Immutable
@IdClass(ScopedId.class)
public class Outcome {

  @Id public UUID publicationId;

  @Id public UUID id;

  public UUID submissionId;

  public UUID articleId;

  /** {@code approved}, {@code returned}, or {@code correction} when one is ordered afterwards. */
  public String outcome;

  /** The stage that spoke last. */
  public int stage;

  /** All remarks of the submission as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String remarks;

  public Instant decidedAt;
}
