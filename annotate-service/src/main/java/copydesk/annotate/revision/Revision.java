package copydesk.annotate.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A numbered state of an article; never changed. */
@Entity
@IdClass(Revision.Key.class)
public class Revision {

  public static final String SUBMISSION = "submission";
  public static final String HAND_OVER = "hand-over";
  public static final String IDLE = "idle";
  public static final String RESTORE = "restore";

  /** What was there before another state was put in its place. */
  public static final String REPLACED = "replaced";

  /** Its number within its article. */
  public record Key(UUID publicationId, UUID articleId, int number) implements Serializable {}

  @Id public UUID publicationId;
  @Id public UUID articleId;
  @Id public int number;

  /** SHA-256 of the document before compression, lower-case hexadecimal. */
  @Column(updatable = false)
  public String hash;

  @Column(updatable = false)
  public String reason;

  @Column(updatable = false)
  public String madeBy;

  @Column(updatable = false)
  public String madeByName;

  @Column(updatable = false)
  public Instant madeAt;

  /** The draft as JSON, gzipped. */
  @Column(updatable = false)
  public byte[] document;
}
