package copydesk.annotate.page;

import copydesk.annotate.publication.ScopedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.UUID;

/** One page of an issue, as ingest keeps it. */
@Entity
@IdClass(ScopedId.class)
public class Page {

  @Id public UUID publicationId;
  @Id public UUID id;

  public LocalDate issueDate;
  public String edition;
  public String label;

  /** The reading that the drafts were made of; null before the first. */
  public UUID readingId;

  /** Whether facts have been suggested for it. */
  public boolean suggested;
}
