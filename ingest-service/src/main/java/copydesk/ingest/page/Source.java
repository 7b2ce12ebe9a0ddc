package copydesk.ingest.page;

import copydesk.ingest.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** The bytes of a page as received, never changed, and the text decoded from them. */
@Entity
@IdClass(ScopedId.class)
public class Source {

  @Id public UUID publicationId;

  @Id public UUID id;

  @Column(updatable = false)
  public UUID pageId;

  /** 1 for the first source of a page, then one more for each that differs. */
  @Column(updatable = false)
  public int version;

  /** Lower-case hexadecimal SHA-256 of the bytes. */
  @Column(updatable = false)
  public String sha256;

  @Column(updatable = false)
  public byte[] bytes;

  /** The name of the character set that gave the text, or null where none did. */
  public String encoding;

  /** The decoded text, or null. Offsets elsewhere are code points of it. */
  public String text;

  /** Subject of who sent it. */
  @Column(updatable = false)
  public String receivedBy;

  @Column(updatable = false)
  public Instant receivedAt;
}
