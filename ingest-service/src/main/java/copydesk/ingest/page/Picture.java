package copydesk.ingest.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a page looked like, as somebody sent it beside its text; never changed. */
@Entity
@Immutable
@IdClass(Picture.Key.class)
public class Picture {

  /** One of the pictures of a page. */
  public record Key(UUID publicationId, UUID pageId, int version) implements Serializable {}

  @Id public UUID publicationId;

  @Id public UUID pageId;

  /** 1 for the first picture of a page, then one more for each that differs. */
  @Id public int version;

  /** Lower-case hexadecimal SHA-256 of the bytes. */
  public String sha256;

  @Column public String mediaType;

  /** As it was sent. */
  public byte[] bytes;

  /** A JPEG of a size that screens show. */
  public byte[] shown;

  /** Pixels, as it was sent. */
  public int width;

  /** Pixels, as it was sent. */
  public int height;

  /** Subject of who sent it. */
  public String receivedBy;

  public Instant receivedAt;
}
