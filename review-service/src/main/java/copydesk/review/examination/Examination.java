package copydesk.review.examination;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody looked at of a submission at one stage. */
@Entity
@IdClass(Examination.Key.class)
public class Examination {

  /** One person's, of one stage. */
  public record Key(UUID publicationId, UUID submissionId, int stage, String subject)
      implements Serializable {}

  @Id public UUID publicationId;

  @Id public UUID submissionId;

  @Id public int stage;

  @Id public String subject;

  public Instant openedAt;

  /** Marks as a JSON array. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String looked;
}
