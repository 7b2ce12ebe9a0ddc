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

  /** The last seal of its approval. */
  public String seal;

  /** The ninjs item as one line of JSON. */
  public String item;

  /** SHA-256 of the item's bytes in UTF-8. */
  public String itemSha256;

  // The feed does not need it.
  @Basic(fetch = FetchType.LAZY)
  private String facts;

  public Instant sealedAt;

  /** Place in the feed; null until stamped, and then never changed. */
  @Column(insertable = false)
  public Long seq;

  /** The facts as web annotations, as one line of JSON. */
  public String facts() {
    return facts;
  }

  public void setFacts(String json) {
    facts = json;
  }
}
