package copydesk.annotate.page;

import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.wire.Packed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A reading as it came, and what became of it. */
@Entity
@Table(name = "reading")
@IdClass(ScopedId.class)
public class StoredReading {

  /** It makes the drafts. */
  public static final String APPLIED = "applied";

  /** It came when the page was in work, and waits for an editor. */
  public static final String OFFERED = "offered";

  public static final String TAKEN = "taken";
  public static final String DECLINED = "declined";

  /** It does not fit its source and makes no drafts. */
  public static final String BROKEN = "broken";

  @Id public UUID publicationId;
  @Id public UUID id;

  @Column(updatable = false)
  public UUID pageId;

  @Column(updatable = false)
  public UUID sourceId;

  @Column(updatable = false)
  public int number;

  /** SHA-256 over page, source and document. */
  @Column(updatable = false)
  public String hash;

  /** As readings were kept before they were packed; null since. */
  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  private String document;

  @Column(updatable = false)
  private byte[] packed;

  public String fate;

  @Column(updatable = false)
  public Instant takenInAt;

  /** Keeps a {@code KeptReading}, JSON in UTF-8, as it came: packed by gzip. */
  public void keep(byte[] bytes) {
    packed = bytes;
  }

  /** The {@code KeptReading} as JSON in UTF-8. */
  public byte[] document() {
    return packed == null ? document.getBytes(StandardCharsets.UTF_8) : Packed.gunzip(packed);
  }
}
