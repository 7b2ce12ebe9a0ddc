package copydesk.review.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Detached JSON web signatures with an unencoded payload (RFC 7515 appendix F, RFC 7797). */
final class Jws {

  /** The curve and, for the JDK, the algorithm. */
  static final String CURVE = "Ed25519";

  private Jws() {}

  /** A new pair of keys. */
  static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance(CURVE).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /** The public half as a JWK, with its thumbprint as {@code kid}. */
  static PublicJsonWebKey publicJwk(KeyPair pair) {
    try {
      PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
      jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
      jwk.setAlgorithm(AlgorithmIdentifiers.EDDSA);
      jwk.setUse("sig");
      return jwk;
    } catch (JoseException e) {
      throw new IllegalStateException("an Ed25519 key is always a JWK", e);
    }
  }

  /** The public half as JSON. */
  static String json(PublicJsonWebKey jwk) {
    return jwk.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  /**
   * Signs.
   *
   * @return header and signature with nothing between the two dots
   */
  static String sign(String payload, String kid, PrivateKey key) {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
    jws.setKeyIdHeaderValue(kid);
    jws.setHeader("b64", false);
    jws.setCriticalHeaderNames("b64");
    jws.setPayloadBytes(payload.getBytes(StandardCharsets.UTF_8));
    jws.setKey(key);
    try {
      return jws.getDetachedContentCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("an item cannot be signed", e);
    }
  }
}
