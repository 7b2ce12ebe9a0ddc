package copydesk.review.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of Standard Webhooks 1.0.0, version {@code v1}: HMAC-SHA256. */
final class WebhookSignature {

  private static final String SECRET_PREFIX = "whsec_";

  private WebhookSignature() {}

  /** A secret as its owner puts it into a library. */
  static String secretText(byte[] secret) {
    return SECRET_PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  /**
   * The header's value: one signature for each secret, with blanks between them.
   *
   * @param timestamp of the attempt, in seconds since the epoch
   */
  static String header(List<byte[]> secrets, String id, long timestamp, String payload) {
    byte[] signed = "%s.%d.%s".formatted(id, timestamp, payload).getBytes(StandardCharsets.UTF_8);
    return secrets.stream()
        .map(secret -> "v1," + hmac(secret, signed))
        .collect(Collectors.joining(" "));
  }

  private static String hmac(byte[] secret, byte[] signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
