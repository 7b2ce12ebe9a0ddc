package copydesk.review.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one sequence of bytes that a JSON document has under RFC 8785. */
public final class CanonicalJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CanonicalJson() {}

  /**
   * The canonical form of an object or array, in UTF-8.
   *
   * @throws IllegalArgumentException for a value that RFC 8785 has no form for: a number that is no
   *     IEEE 754 double, half of a surrogate pair, or a document that is neither object nor array
   */
  public static byte[] bytes(JsonNode document) {
    if (!document.isContainerNode()) {
      throw new IllegalArgumentException("only an object or an array is sealed");
    }
    refuseWhatHasNoForm(document);
    try {
      return new JsonCanonicalizer(JSON.writeValueAsString(document)).getEncodedUTF8();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON document", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("has no canonical form: " + e.getMessage(), e);
    }
  }

  /** {@link #bytes} as text. */
  public static String text(JsonNode document) {
    return new String(bytes(document), StandardCharsets.UTF_8);
  }

  // What reaches the library as text has lost these faults: half a pair would become '?', and an
  // infinite number a word in quotes, so that two different documents would share one seal.
  private static void refuseWhatHasNoForm(JsonNode node) {
    if (node.isTextual()) {
      refuseHalfPairs(node.textValue());
    }
    if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
      throw new IllegalArgumentException("a number is no finite double");
    }
    node.fieldNames().forEachRemaining(CanonicalJson::refuseHalfPairs);
    node.forEach(CanonicalJson::refuseWhatHasNoForm);
  }

  private static void refuseHalfPairs(String text) {
    boolean half = text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    if (half) {
      throw new IllegalArgumentException("a text holds half of a surrogate pair");
    }
  }
}
