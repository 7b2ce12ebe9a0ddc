package copydesk.annotate.article;

import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.text.Text;
import copydesk.annotate.wire.Packed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An article's one draft, and where the article stands. */
@Entity
@IdClass(ScopedId.class)
public class Article {

  @Id public UUID publicationId;
  @Id public UUID id;

  /** The page on which it began. */
  @Column(updatable = false)
  public UUID pageId;

  /** Counts changes of the draft and of the state; the ETag. */
  public long version;

  private String state;
  private UUID submissionId;
  private UUID intoId;
  private String reason;

  /** The draft as it was kept before drafts were packed; null since it was written again. */
  @JdbcTypeCode(SqlTypes.JSON)
  private String document;

  private byte[] packed;

  public String headline;
  public boolean furniture;
  public int characters;

  /** The number of its latest revision; 0 for none. */
  public int revision;

  @Column(updatable = false)
  public LocalDate issueDate;

  public String editedBy;
  public String editedByName;
  public Instant editedAt;

  /** Where it stands. */
  public ArticleState state() {
    return switch (state) {
      case "waiting" -> new ArticleState.Waiting();
      case "in-work" -> new ArticleState.InWork(submissionId);
      case "submitted" -> new ArticleState.Submitted(submissionId);
      case "approved" -> new ArticleState.Approved(submissionId);
      case "spiked" -> new ArticleState.Spiked(reason);
      case "merged" -> new ArticleState.Merged(intoId);
      default -> throw new IllegalStateException("unknown article state " + state);
    };
  }

  /** Moves it to a state that a transition of {@link ArticleState} gave. */
  public void become(ArticleState next) {
    submissionId = null;
    intoId = null;
    reason = null;
    switch (next) {
      case ArticleState.Waiting() -> state = "waiting";
      case ArticleState.InWork(UUID last) -> {
        state = "in-work";
        submissionId = last;
      }
      case ArticleState.Submitted(UUID submission) -> {
        state = "submitted";
        submissionId = submission;
      }
      case ArticleState.Approved(UUID submission) -> {
        state = "approved";
        submissionId = submission;
      }
      case ArticleState.Spiked(String why) -> {
        state = "spiked";
        reason = why;
      }
      case ArticleState.Merged(UUID into) -> {
        state = "merged";
        intoId = into;
      }
    }
  }

  /** The state's word, as it stands in the API. */
  public String stateName() {
    return state;
  }

  /** The draft as JSON in UTF-8. */
  public byte[] document() {
    return packed == null ? document.getBytes(StandardCharsets.UTF_8) : Packed.gunzip(packed);
  }

  /**
   * Keeps a draft whose text is as it was.
   *
   * @param utf8 the draft as JSON in UTF-8
   */
  public void keep(byte[] utf8) {
    document = null;
    packed = Packed.gzip(utf8);
  }

  /**
   * Keeps a draft and what lists show of it.
   *
   * @param utf8 the draft as JSON in UTF-8
   */
  public void write(Draft draft, byte[] utf8, Drafts among) {
    keep(utf8);
    headline = draft.headline(among.texts());
    furniture = draft.isFurniture();
    characters = Text.of(draft.text(among.texts())).length();
  }

  /** Notes who changed it last. */
  public void edited(String subject, String name, Instant at) {
    version++;
    editedBy = subject;
    editedByName = name;
    editedAt = at;
  }
}
