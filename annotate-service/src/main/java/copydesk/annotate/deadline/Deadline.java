package copydesk.annotate.deadline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** When the articles of an issue have to be in review. */
@Entity
@IdClass(Deadline.Key.class)
public class Deadline {

  /** One an edition of an issue. */
  public record Key(UUID publicationId, LocalDate issueDate, String edition)
      implements Serializable {}

  @Id public UUID publicationId;
  @Id public LocalDate issueDate;
  @Id public String edition;

  public Instant dueAt;
  public String setBy;
  public String setByName;
  public Instant setAt;
}
