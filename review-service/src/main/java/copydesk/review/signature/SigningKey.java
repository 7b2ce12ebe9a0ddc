package copydesk.review.signature;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A key of the house. The newest signs. */
@Entity
@Immutable
public class SigningKey {

  /** The thumbprint of the public key (RFC 7638, SHA-256). */
  @Id public String kid;

  /** The public key as a JWK. */
  public String publicKey;

  /** The private key in PKCS #8, encrypted by the {@link Vault}. */
  public byte[] privateKey;

  public String madeBy;

  public Instant madeAt;
}
