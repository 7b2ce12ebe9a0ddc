package copydesk.annotate.jump;

import copydesk.annotate.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A story that leaves one page and goes on on another, and what became of its two articles. */
@Entity
@IdClass(ScopedId.class)
public class Jump {

  /** What it is about stands in no article; a reading that brings it may come. */
  public static final String OPEN = "open";

  /** Nobody had touched the articles, and they are one. */
  public static final String JOINED = "joined";

  /** One of the articles was in work already; an editor decides. */
  public static final String OFFERED = "offered";

  /** An editor joined them. */
  public static final String TAKEN = "taken";

  /** An editor keeps them apart. */
  public static final String DECLINED = "declined";

  /** The pages do not say so any more. */
  public static final String GONE = "gone";

  @Id public UUID publicationId;
  @Id public UUID id;

  @Column(updatable = false)
  public UUID outPageId;

  @Column(updatable = false)
  public UUID outSourceId;

  /** Of the turn line on the page that the story leaves, code points of its source. */
  @Column(updatable = false)
  public int outStart;

  @Column(updatable = false)
  public UUID inPageId;

  @Column(updatable = false)
  public UUID inSourceId;

  /** Of the turn line on the page where the story goes on, code points of its source. */
  @Column(updatable = false)
  public int inStart;

  /** Why the two belong together, as JSON. */
  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  public String evidence;

  public String fate = OPEN;

  /** The article that leaves its page, as it was when this was decided; null while open. */
  public UUID outArticleId;

  /** The article that goes on, as it was when this was decided; null while open. */
  public UUID inArticleId;

  @Column(updatable = false)
  public Instant takenInAt;

  Set<UUID> pages() {
    return Set.of(outPageId, inPageId);
  }

  Set<UUID> articles() {
    return Set.of(outArticleId, inArticleId);
  }
}
