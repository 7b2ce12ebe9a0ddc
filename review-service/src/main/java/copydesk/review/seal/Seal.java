package copydesk.review.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 over canonical JSON.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Seal(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Seal {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a seal has 64 lower-case hexadecimal digits");
    }
  }

  /**
   * The seal of a document.
   *
   * @throws IllegalArgumentException if the document has no canonical form
   */
  public static Seal of(JsonNode document) {
    return ofBytes(CanonicalJson.bytes(document));
  }

  /** The SHA-256 of bytes as they stand. */
  public static Seal ofBytes(byte[] bytes) {
    try {
      return new Seal(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
