package copydesk.annotate.presence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Who has an article in hand, and who asked for it. */
@Entity
@IdClass(Lease.Key.class)
public class Lease {

  /** One an article. */
  public record Key(UUID publicationId, UUID articleId) implements Serializable {}

  @Id public UUID publicationId;
  @Id public UUID articleId;

  public String subject;
  public String name;

  /** On the database's clock. */
  public Instant until;

  public String wantedBy;
  public String wantedByName;
  public Instant wantedAt;
}
