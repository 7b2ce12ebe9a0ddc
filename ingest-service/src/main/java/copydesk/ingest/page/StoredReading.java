package copydesk.ingest.page;

import copydesk.ingest.publication.ScopedId;
import copydesk.ingest.read.KeptReading;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;

/** One numbered interpretation of a source, kept as it was made. */
@Entity
@Table(name = "reading")
@IdClass(ScopedId.class)
public class StoredReading {

  @Id public UUID publicationId;

  @Id public UUID id;

  @Column(updatable = false)
  public UUID pageId;

  @Column(updatable = false)
  public UUID sourceId;

  @Column(updatable = false)
  public int number;

  /** Name and version of what read it. */
  @Column(updatable = false)
  public String engine;

  /** The reading as {@link KeptReading} keeps it, or null where it is in the older form. */
  @Column(updatable = false)
  @Mutability(Immutability.class)
  public byte[] packed;

  /** How readings were kept before: the document of the API. Null for all others. */
  @Column(insertable = false, updatable = false, columnDefinition = "json")
  private String document;

  /** The text of its first headline, or null. */
  @Column(updatable = false)
  public String headline;

  /** How many articles it has. */
  @Column(updatable = false)
  public int articles;

  /** How many boundaries were decided with a confidence below the one that is believed. */
  @Column(updatable = false)
  public int unsure;

  /** Place in the stream that others follow; null until stamped, and then never changed. */
  @Column(insertable = false, updatable = false)
  public Long seq;

  @Column(updatable = false)
  public Instant createdAt;

  /** The reading as JSON, in the form of the public interface. */
  public String document() {
    return packed == null ? document : KeptReading.ofPacked(packed).told();
  }
}
