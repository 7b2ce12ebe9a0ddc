package copydesk.review.submission;

import copydesk.review.publication.ScopedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The decoded text of a source that a submission refers to, copied once. */
@Entity
@Immutable
@Table(name = "source")
@IdClass(ScopedId.class)
public class SourceText {

  @Id public UUID publicationId;

  @Id public UUID id;

  /** SHA-256 of the source's bytes. */
  public String sha256;

  /** Offsets of ranges are code points of it. */
  public String text;
}
