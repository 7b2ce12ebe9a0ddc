package copydesk.review.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Until when an article that is not approved yet is to be embargoed. */
@Entity
@IdClass(Embargo.Key.class)
public class Embargo {

  /** One embargo an article. */
  public record Key(UUID publicationId, UUID articleId) implements Serializable {}

  @Id public UUID publicationId;

  @Id public UUID articleId;

  public Instant until;

  public String setBy;

  public Instant setAt;
}
