package copydesk.annotate.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An article whose text or facts have changed since its terms were written. */
@Entity
@Immutable
@IdClass(SearchChange.Key.class)
public class SearchChange {

  /** One an article. */
  public record Key(UUID publicationId, UUID articleId) implements Serializable {}

  @Id public UUID publicationId;
  @Id public UUID articleId;

  public LocalDate issueDate;
  public String text;

  /** The ids of its blocks as JSON, line by line. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String blocks;

  /** Its facts as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String facts;

  /** Whether a person changed it; what the reader made may wait longer. */
  public boolean byHand;

  public Instant changedAt;
}
