package copydesk.annotate.page;

import copydesk.annotate.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** The text of a page's source, copied whole; never changed. */
@Entity
@IdClass(ScopedId.class)
public class Source {

  @Id public UUID publicationId;
  @Id public UUID id;

  @Column(updatable = false)
  public UUID pageId;

  @Column(updatable = false)
  public String sha256;

  @Column(updatable = false)
  public String encoding;

  @Column(updatable = false)
  public String text;

  @Column(updatable = false)
  public Instant takenInAt;
}
