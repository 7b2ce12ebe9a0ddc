package copydesk.review.record;

import copydesk.review.publication.ScopedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A chief's order to correct the text of a version. */
@Entity
@Immutable
@IdClass(ScopedId.class)
public class Correction {

  @Id public UUID publicationId;

  @Id public UUID id;

  public UUID recordId;

  /** The version whose text is to be corrected. */
  public int version;

  public String reason;

  public String orderedBy;

  public String orderedByName;

  public Instant orderedAt;
}
