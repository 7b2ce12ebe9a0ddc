package copydesk.annotate.submission;

import copydesk.annotate.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A revision sent to review; never changed. */
@Entity
@IdClass(ScopedId.class)
public class Submission {

  @Id public UUID publicationId;
  @Id public UUID id;

  @Column(updatable = false)
  public UUID articleId;

  @Column(updatable = false)
  public UUID pageId;

  @Column(updatable = false)
  public int revision;

  /** SHA-256 of the document's canonical JSON (RFC 8785). */
  @Column(updatable = false)
  public String hash;

  @Column(updatable = false)
  public String submittedBy;

  @Column(updatable = false)
  public Instant submittedAt;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  public String document;

  /** Place in the stream that review follows; stamped after commit. */
  @Column(insertable = false, updatable = false)
  public Long seq;
}
