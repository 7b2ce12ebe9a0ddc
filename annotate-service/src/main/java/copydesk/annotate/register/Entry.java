package copydesk.annotate.register;

import copydesk.annotate.history.Editor;
import copydesk.annotate.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person, an organization or a place that the desk knows. */
@Entity
@Table(name = "register_entry")
@IdClass(ScopedId.class)
public class Entry {

  @Id public UUID publicationId;
  @Id public UUID id;

  /** A fact type's word: {@code person}, {@code organization} or {@code place}. */
  @Column(updatable = false)
  public String type;

  /** In full. */
  public String name;

  /** Other ways in which it is printed, as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String aliases;

  /** The roles that a person holds or held, as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String roles;

  public String note;

  /** Not sought in texts any more. */
  public boolean retired;

  /** The entry that stands for it, or null. */
  public UUID mergedInto;

  /** Counts its changes; the ETag. */
  public long version;

  public String changedBy;
  public String changedByName;
  public Instant changedAt;

  /** Whether it is sought in texts. */
  public boolean stands() {
    return !retired && mergedInto == null;
  }

  /** Notes who changed it last. */
  void changed(Editor editor) {
    version++;
    changedBy = editor.subject();
    changedByName = editor.name();
    changedAt = editor.at();
  }
}
