package copydesk.review.page;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** When a page closes: all of it has to be signed by then. */
@Entity
@IdClass(PageClosing.Key.class)
public class PageClosing {

  /** A publication's page. */
  public record Key(UUID publicationId, UUID pageId) implements Serializable {}

  @Id public UUID publicationId;

  @Id public UUID pageId;

  public Instant dueAt;

  /** Subject of who said so. */
  public String setBy;

  public String setByName;

  public Instant setAt;
}
