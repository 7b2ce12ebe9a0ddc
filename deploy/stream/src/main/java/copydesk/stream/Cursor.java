package copydesk.stream;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * An opaque place in a list: the sort key of the last item given, so that a page of a list never
 * repeats or skips an item while others are added.
 *
 * @param parts the key's parts in sort order
 */
public record Cursor(List<String> parts) {

  private static final String SEPARATOR = "\u001f";

  public static Cursor of(Object... parts) {
    return new Cursor(java.util.Arrays.stream(parts).map(String::valueOf).toList());
  }

  /** The text that goes over the wire. */
  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor that {@link #encode()} wrote.
   *
   * @param text what the client sent; may be null
   * @param size how many parts it must have
   * @return empty for null or an empty text
   * @throws IllegalArgumentException if the text is not such a cursor
   */
  public static Optional<Cursor> decode(String text, int size) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    List<String> parts = List.of(plain.split(SEPARATOR, -1));
    if (parts.size() != size) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    return Optional.of(new Cursor(parts));
  }
}
