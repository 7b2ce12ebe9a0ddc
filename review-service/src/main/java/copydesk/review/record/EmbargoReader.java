package copydesk.review.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody outside of the desk who may read what is embargoed. */
@Entity
@IdClass(EmbargoReader.Key.class)
public class EmbargoReader {

  /** One permission a person or system and publication. */
  public record Key(UUID publicationId, String subject) implements Serializable {}

  @Id public UUID publicationId;

  @Id public String subject;

  @Column(updatable = false)
  public String grantedBy;

  @Column(updatable = false)
  public Instant grantedAt;
}
