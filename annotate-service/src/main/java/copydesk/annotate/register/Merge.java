package copydesk.annotate.register;

import copydesk.annotate.publication.ScopedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One entry that went into another, and what it brought. */
@Entity
@Table(name = "register_merge")
@IdClass(ScopedId.class)
public class Merge {

  @Id public UUID publicationId;
  @Id public UUID id;

  /** The one that stayed. */
  public UUID intoId;

  /** The one that went. */
  public UUID fromId;

  /** The names that the one that stayed had not, as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String aliases;

  /** The ids of the roles that it had not, as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String roles;

  public String mergedBy;
  public String mergedByName;
  public Instant mergedAt;
  public String undoneBy;
  public Instant undoneAt;
}
