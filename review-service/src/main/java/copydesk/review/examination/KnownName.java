package copydesk.review.examination;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A name that an approved article of a publication had. */
@Entity
@Immutable
@IdClass(KnownName.Key.class)
public class KnownName {

  /** A publication's name of a type. */
  public record Key(UUID publicationId, String type, String name) implements Serializable {}

  @Id public UUID publicationId;

  /** A fact's type. */
  @Id public String type;

  /** The normalised value where there is one, else as printed. */
  @Id public String name;
}
