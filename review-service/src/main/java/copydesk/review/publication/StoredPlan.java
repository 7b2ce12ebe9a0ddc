package copydesk.review.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A plan of stages that a publication has or had. Never changed; a new one gets the next number.
 */
@Entity
@Immutable
@Table(name = "stage_plan")
@IdClass(StoredPlan.Key.class)
public class StoredPlan {

  /** A publication's plan by its number. */
  public record Key(UUID publicationId, int number) implements Serializable {}

  @Id public UUID publicationId;

  /** From 1; the highest is the one that new submissions come under. */
  @Id public int number;

  /** The stages as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String stages;

  /** Subject of who set it; empty for the one that a publication starts with. */
  public String setBy;

  @Column(insertable = false)
  public Instant setAt;
}
