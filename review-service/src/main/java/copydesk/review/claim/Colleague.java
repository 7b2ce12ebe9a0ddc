package copydesk.review.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody who was seen reviewing for a publication. */
@Entity
@IdClass(Colleague.Key.class)
public class Colleague {

  /** A person's role for a publication. */
  public record Key(UUID publicationId, String subject, String role) implements Serializable {}

  @Id public UUID publicationId;

  @Id public String subject;

  /** {@code reviewer} or {@code chief}. */
  @Id public String role;

  public String name;

  public Instant seenAt;
}
