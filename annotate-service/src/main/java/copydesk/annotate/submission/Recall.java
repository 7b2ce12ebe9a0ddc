package copydesk.annotate.submission;

import copydesk.annotate.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** That an editor took a submission back; never changed. */
@Entity
@IdClass(ScopedId.class)
public class Recall {

  @Id public UUID publicationId;
  @Id public UUID id;

  @Column(updatable = false)
  public UUID submissionId;

  @Column(updatable = false)
  public String recalledBy;

  @Column(updatable = false)
  public Instant recalledAt;

  /** Place in the stream that review follows; stamped after commit. */
  @Column(insertable = false, updatable = false)
  public Long seq;
}
