package copydesk.annotate.presence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A browser's window on a page. */
@Entity
@IdClass(Presence.Key.class)
public class Presence {

  /** One a window; the window chooses its id. */
  public record Key(UUID publicationId, UUID pageId, UUID client) implements Serializable {}

  @Id public UUID publicationId;
  @Id public UUID pageId;
  @Id public UUID client;

  public String subject;
  public String name;

  /** The article with the cursor, or null. */
  public UUID articleId;

  public Instant seenAt;
}
