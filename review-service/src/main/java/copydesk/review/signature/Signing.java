package copydesk.review.signature;

import copydesk.review.CreationKeys;
import copydesk.review.DatabaseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.PublicJsonWebKey;

/** Signs what the house publishes, with its newest key. */
@ApplicationScoped
public class Signing {

  private static final Logger LOG = Logger.getLogger(Signing.class);
  private static final String BY_ITSELF = "review-service";

  @Inject SigningKeys keys;
  @Inject Vault vault;
  @Inject DatabaseClock clock;
  @Inject CreationKeys creations;

  /** There is a key before the first record, and after the operator's secret was changed. */
  void start(@Observes StartupEvent event) {
    QuarkusTransaction.requiringNew().run(this::ensure);
  }

  private void ensure() {
    keys.lock();
    Optional<SigningKey> newest = keys.newest();
    if (newest.isPresent() && open(newest.get()).isEmpty()) {
      LOG.warnf(
          "The signing key %s cannot be opened with COPYDESK_KEY_SECRET; a new one takes its place."
              + " What it signed can still be checked.",
          newest.get().kid);
    }
    if (newest.flatMap(this::open).isEmpty()) {
      make(BY_ITSELF);
    }
  }

  /**
   * Makes a new key, which signs from now on; the others stay published.
   *
   * @param subject who wants it
   * @param again the {@code Idempotency-Key} under which they may ask again and get the same key;
   *     or null
   */
  @Transactional
  public SigningKey rotate(String subject, String again) {
    keys.lock();
    return creations.once(
        new CreationKeys.Request(subject, again, "signing key"),
        () -> make(subject),
        key -> key.kid,
        keys::findById);
  }

  /**
   * A detached JWS over a text's bytes in UTF-8.
   *
   * @throws IllegalStateException if the newest key cannot be opened
   */
  public String sign(String text) {
    SigningKey newest =
        keys.newest().orElseThrow(() -> new IllegalStateException("there is no signing key"));
    PrivateKey key =
        open(newest)
            .orElseThrow(
                () -> new IllegalStateException("the signing key is locked: restart the service"));
    return Jws.sign(text, newest.kid, key);
  }

  private SigningKey make(String subject) {
    KeyPair pair = Jws.generate();
    PublicJsonWebKey jwk = Jws.publicJwk(pair);
    SigningKey key = new SigningKey();
    key.kid = jwk.getKeyId();
    key.publicKey = Jws.json(jwk);
    key.privateKey = vault.lock("signing key " + key.kid, pair.getPrivate().getEncoded());
    key.madeBy = subject;
    key.madeAt = clock.now();
    keys.persist(key);
    return key;
  }

  private Optional<PrivateKey> open(SigningKey key) {
    return vault.open("signing key " + key.kid, key.privateKey).map(Signing::privateKey);
  }

  private static PrivateKey privateKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance(Jws.CURVE).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored key is no Ed25519 key", e);
    }
  }
}
