package copydesk.review.record;

import copydesk.review.publication.ScopedId;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a record, as it was rendered when it was sealed. Never changed. */
@Entity
@Immutable
@IdClass(ScopedId.class)
public class RecordVersion {

  @Id public UUID publicationId;

  @Id public UUID id;

  public UUID recordId;

  /** From 1. */
  public int version;

  /** The submission that was approved. */
  public UUID submissionId;

  /** {@code usable}, {@code withheld} or {@code canceled}. */
  public String pubStatus;

  public String headline;

  private String cause;

  /** Why, for readers; null where the cause says all. */
  public String reason;

  /** Who caused it; null for what came by itself. */
  public String madeBy;

  /** The name of who caused it, or null. */
  public String madeByName;

  /** What it changed, as a JSON array of {@link copydesk.review.document.Changes.Change}. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String changes;

  /** Whether it is only for who may read what is embargoed. */
  public boolean embargoed;

  /** The last seal of its approval. */
  public String seal;

  /** The ninjs item as one line of JSON. */
  public String item;

  /** SHA-256 of the item's bytes in UTF-8. */
  public String itemSha256;

  /** A detached JWS over the item's bytes; null for what was sealed before there were keys. */
  public String signature;

  // The feed does not need it.
  @Basic(fetch = FetchType.LAZY)
  private String facts;

  public Instant sealedAt;

  /** Place in the feed; null until stamped, and then never changed. */
  @Column(insertable = false)
  public Long seq;

  /** Why there is this version. */
  public Cause cause() {
    return Cause.of(cause);
  }

  public void setCause(Cause why) {
    cause = why.word();
  }

  /** The facts as web annotations, as one line of JSON. */
  public String facts() {
    return facts;
  }

  public void setFacts(String json) {
    facts = json;
  }
}
