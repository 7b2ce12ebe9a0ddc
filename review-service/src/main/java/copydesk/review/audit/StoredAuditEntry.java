package copydesk.review.audit;

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

/** One link of the audit chain of a publication and month. */
@Entity
@Immutable
@Table(name = "audit_entry")
@IdClass(StoredAuditEntry.Key.class)
public class StoredAuditEntry {

  /** A link by its number. */
  public record Key(UUID publicationId, String month, long number) implements Serializable {}

  @Id public UUID publicationId;

  /** In UTC, such as {@code 2026-03}. */
  @Id public String month;

  @Id public long number;

  public String kind;

  public String subject;

  public Instant at;

  @JdbcTypeCode(SqlTypes.JSON)
  public String details;

  public String previous;

  /** 64 hexadecimal digits. */
  @Column(name = "seal")
  public String hex;
}
