package copydesk.ingest.page;

import copydesk.ingest.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The bytes of a page as received, never changed, and the lines taken out of them. */
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

  /** Never changed, so that no second copy is kept to see whether it was. */
  @Column(updatable = false)
  @Mutability(Immutability.class)
  public byte[] bytes;

  /** The name of the character set that gave the text, or null where none did. */
  public String encoding;

  /** How the character set was found, as {@code guessed}; null where none gave a text. */
  public String encodingOrigin;

  /** 1, or more where these bytes were read again by another character set. */
  @Column(updatable = false)
  public int attempt;

  /** The lines of the file where they are not its bytes in UTF-8. */
  private String text;

  /** What the file is: the slug of a {@code FileKind}. */
  @Column(updatable = false)
  public String format;

  /** The media type that goes with the format. */
  @Column(updatable = false)
  public String mediaType;

  /** Where the lines stand, as JSON, when the file tells; see {@link LayoutJson}. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String layout;

  /** Subject of who sent it. */
  @Column(updatable = false)
  public String receivedBy;

  @Column(updatable = false)
  public Instant receivedAt;

  /** The lines of the file, or null. Offsets elsewhere are code points of it. */
  public String text() {
    return text == null && encoding != null ? new String(bytes, StandardCharsets.UTF_8) : text;
  }

  /** What is kept as the text: null as well where the bytes are the text in UTF-8. */
  String kept() {
    return text;
  }

  /** Takes over what was read of it. Most texts are their own bytes, and not kept twice. */
  void take(PageReader.Result.Read read) {
    encoding = read.encoding();
    encodingOrigin = read.origin();
    layout = read.layout().orElse(null);
    boolean isBytes = Arrays.equals(bytes, read.text().getBytes(StandardCharsets.UTF_8));
    text = isBytes ? null : read.text();
  }

  /** Whether it is a picture, sent where a text was wanted. */
  boolean isPicture() {
    return mediaType.startsWith("image/");
  }
}
