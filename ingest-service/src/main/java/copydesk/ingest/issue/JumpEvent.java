package copydesk.ingest.issue;

import copydesk.ingest.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Two readings were linked at two turn lines, or are not any more. Others follow these. */
@Entity
@Immutable
@Table(name = "jump")
@IdClass(ScopedId.class)
public class JumpEvent {

  static final String LINKED = "linked";
  static final String PARTED = "parted";

  @Id public UUID publicationId;

  @Id public UUID id;

  public String kind;
  public LocalDate issueDate;
  public String edition;
  public UUID outReadingId;
  public String outArticle;
  public int outStart;
  public int outEnd;
  public UUID inReadingId;
  public String inArticle;
  public int inStart;
  public int inEnd;

  @JdbcTypeCode(SqlTypes.JSON)
  public String evidence;

  /** Place in the stream that others follow; null until stamped, and then never changed. */
  @Column(insertable = false)
  public Long seq;

  public Instant createdAt;

  static JumpEvent of(String kind, StoredEnd out, StoredEnd in) {
    JumpEvent event = new JumpEvent();
    event.publicationId = out.publicationId;
    event.kind = kind;
    event.issueDate = out.issueDate;
    event.edition = out.edition;
    event.outReadingId = out.readingId;
    event.outArticle = out.article;
    event.outStart = out.startAt;
    event.outEnd = out.endAt;
    event.inReadingId = in.readingId;
    event.inArticle = in.article;
    event.inStart = in.startAt;
    event.inEnd = in.endAt;
    event.evidence = out.evidence;
    event.createdAt = Instant.now();
    return event;
  }
}
