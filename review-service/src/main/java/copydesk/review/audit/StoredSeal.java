package copydesk.review.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One approval's seal in the chain of its article. */
@Entity
@Immutable
@Table(name = "seal")
@IdClass(StoredSeal.Key.class)
public class StoredSeal {

  /** A link by its number. */
  public record Key(UUID publicationId, UUID articleId, long number) implements Serializable {}

  @Id public UUID publicationId;

  @Id public UUID articleId;

  /** From 1, over all submissions of the article. */
  @Id public long number;

  public UUID submissionId;

  public UUID decisionId;

  /** The seal before it, or null for the first. */
  public String previous;

  /** 64 hexadecimal digits. */
  @Column(name = "seal")
  public String hex;
}
