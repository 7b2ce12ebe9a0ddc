package copydesk.annotate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.TreeMap;

/**
 * The one sequence of bytes that a document of this service has under RFC 8785: keys sorted by
 * UTF-16 units, no white space, numbers as ECMAScript prints them. Numbers here are between 1e-6
 * and 1e21 or 0, where that is the plain decimal form of the shortest digits.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  public static byte[] bytes(JsonNode document) {
    StringBuilder out = new StringBuilder();
    write(document, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      object(node, out);
    } else if (node.isArray()) {
      out.append('[');
      for (int i = 0; i < node.size(); i++) {
        out.append(i > 0 ? "," : "");
        write(node.get(i), out);
      }
      out.append(']');
    } else if (node.isTextual()) {
      string(node.textValue(), out);
    } else if (node.isNumber()) {
      number(node, out);
    } else {
      out.append(node.asText());
    }
  }

  private static void object(JsonNode node, StringBuilder out) {
    TreeMap<String, JsonNode> sorted = new TreeMap<>();
    node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    out.append('{');
    for (Iterator<String> keys = sorted.keySet().iterator(); keys.hasNext(); ) {
      String key = keys.next();
      string(key, out);
      out.append(':');
      write(sorted.get(key), out);
      out.append(keys.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private static void number(JsonNode node, StringBuilder out) {
    // Through a double, as every reader of JSON in the world sees it.
    BigDecimal shortest = new BigDecimal(Double.toString(node.doubleValue()));
    BigDecimal size = shortest.abs();
    if (size.signum() != 0
        && (size.compareTo(new BigDecimal("1e-6")) < 0
            || size.compareTo(new BigDecimal("1e21")) >= 0)) {
      throw new IllegalArgumentException("a number outside of what documents hold: " + node);
    }
    out.append(shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString());
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
