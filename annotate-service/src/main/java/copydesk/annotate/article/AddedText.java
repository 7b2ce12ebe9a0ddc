package copydesk.annotate.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A stretch of what was typed in an article; never changed. */
@Entity
@Table(name = "added")
@IdClass(AddedText.Key.class)
public class AddedText {

  /** Where in the article's buffer it stands. */
  public record Key(UUID publicationId, UUID articleId, int startAt) implements Serializable {}

  @Id public UUID publicationId;
  @Id public UUID articleId;

  /** In code points of the buffer. */
  @Id public int startAt;

  @Column(updatable = false)
  public String text;
}
