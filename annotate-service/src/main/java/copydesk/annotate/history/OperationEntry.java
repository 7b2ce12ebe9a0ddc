package copydesk.annotate.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One edit of a page: what was asked, and what it changed. */
@Entity
@Table(name = "operation")
@IdClass(OperationEntry.Key.class)
public class OperationEntry {

  public static final String EDIT = "edit";
  public static final String UNDO = "undo";
  public static final String REDO = "redo";
  public static final String RESTORE = "restore";
  public static final String STATE = "state";

  /** Articles of a story that goes over pages were joined, or taken apart again. */
  public static final String JUMP = "jump";

  /** Its number on its page. */
  public record Key(UUID publicationId, UUID pageId, long number) implements Serializable {}

  @Id public UUID publicationId;
  @Id public UUID pageId;
  @Id public long number;

  @Column(updatable = false)
  public String subject;

  @Column(updatable = false)
  public String name;

  @Column(updatable = false)
  public Instant at;

  @Column(updatable = false)
  public String kind;

  /** Which entry an undo or redo takes back; null for others. */
  @Column(updatable = false)
  public Long reverses;

  /** Whether a later entry takes this one back. */
  public boolean reversed;

  /** The operations as JSON. */
  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  public String ops;

  /** What changed, as JSON. */
  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  public String delta;
}
