package copydesk.annotate.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** A person, an organization or a place that an editor confirmed or rejected in an article. */
@Entity
@Table(name = "register_mention")
@IdClass(Mention.Key.class)
public class Mention {

  /** One a fact. */
  public record Key(UUID publicationId, UUID articleId, String factId) implements Serializable {}

  @Id public UUID publicationId;
  @Id public UUID articleId;
  @Id public String factId;

  public String type;

  /** As printed. */
  public String quote;

  /** In full, where the editor said so; else as printed. */
  public String name;

  /** The name in the form in which names are compared. */
  public String folded;

  /** The entry that the editor named, or null. */
  public UUID entryId;

  /** The role confirmed beside it, or null. */
  public String role;

  public String roleFactId;
  public LocalDate issueDate;

  /** Whether the editor said that it is none. */
  public boolean rejected;
}
