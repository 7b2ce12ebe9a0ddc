package copydesk.review.signature;

import copydesk.review.ReviewSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what this service keeps secret in its database: AES-256-GCM under a key derived from the
 * operator's secret, bound to what it is the secret of.
 */
@ApplicationScoped
public class Vault {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public Vault(ReviewSettings settings) {
    this(settings.keySecret());
  }

  Vault(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      key =
          new SecretKeySpec(
              mac.doFinal("copydesk review vault 1".getBytes(StandardCharsets.UTF_8)), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /**
   * Encrypts.
   *
   * @param of what it is the secret of; needed to open it again
   */
  public byte[] lock(String of, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] locked = cipher(Cipher.ENCRYPT_MODE, of, nonce).doFinal(secret);
      return ByteBuffer.allocate(NONCE_BYTES + locked.length).put(nonce).put(locked).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be encrypted", e);
    }
  }

  /** Decrypts; empty if it was locked under another secret of the operator, or for another use. */
  public Optional<byte[]> open(String of, byte[] locked) {
    byte[] nonce = Arrays.copyOf(locked, NONCE_BYTES);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, of, nonce)
              .doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be decrypted", e);
    }
  }

  private Cipher cipher(int mode, String of, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
