package copydesk.review.webhook;

import copydesk.review.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A secret that deliveries of a subscription are signed with. */
@Entity
@Table(name = "webhook_secret")
@IdClass(ScopedId.class)
public class Secret {

  @Id public UUID publicationId;

  @Id public UUID id;

  @Column(updatable = false)
  public UUID subscriptionId;

  /** Encrypted by the vault. */
  @Column(name = "secret", updatable = false)
  public byte[] locked;

  @Column(updatable = false)
  public Instant madeAt;

  /** When it ends because another took its place; null for the newest. */
  public Instant expiresAt;
}
