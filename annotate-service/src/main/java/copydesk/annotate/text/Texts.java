package copydesk.annotate.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The texts that ranges point into: sources and added buffers by their name.
 *
 * @param byName immutable
 */
public record Texts(Map<String, Text> byName) {

  public Texts {
    byName = Map.copyOf(byName);
  }

  /**
   * @throws NoSuchElementException if there is no text of that name
   */
  public Text of(String name) {
    Text text = byName.get(name);
    if (text == null) {
      throw new NoSuchElementException("no text " + name);
    }
    return text;
  }

  /** The code points of a range. */
  public String slice(Range range) {
    return of(range.source()).slice(range.start(), range.end());
  }

  /** The length of a text in code points, 0 if there is none of that name. */
  public int length(String name) {
    return byName.getOrDefault(name, Text.EMPTY).length();
  }

  /** With something written behind the text of that name, which may be new. */
  public Texts appended(String name, String more) {
    Map<String, Text> all = new LinkedHashMap<>(byName);
    all.merge(name, Text.of(more), (old, added) -> old.plus(more));
    return new Texts(all);
  }

  /** With the texts of another set; those of the other win. */
  public Texts with(Texts other) {
    Map<String, Text> all = new LinkedHashMap<>(byName);
    all.putAll(other.byName);
    return new Texts(all);
  }
}
