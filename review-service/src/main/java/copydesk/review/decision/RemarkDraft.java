package copydesk.review.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Remarks that a person is writing, or wrote for a decision that was refused. */
@Entity
@IdClass(RemarkDraft.Key.class)
public class RemarkDraft {

  /** A person's draft for a submission. */
  public record Key(UUID publicationId, UUID submissionId, String subject)
      implements Serializable {}

  @Id public UUID publicationId;

  @Id public UUID submissionId;

  @Id public String subject;

  /** The remarks as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String remarks;

  public Instant savedAt;
}
