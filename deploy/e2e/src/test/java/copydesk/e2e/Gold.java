package copydesk.e2e;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the text of a page is to become, as somebody annotated it by hand: stories of passages.
 *
 * @param home of each code point of the source that is to be read, where it belongs
 */
record Gold(List<List<Passage>> stories, Map<Integer, Place> home) {

  /**
   * A block as it is to be.
   *
   * @param at its code points of the source that are no white space, in reading order
   */
  record Passage(String type, String text, List<Integer> at) {}

  /** The place of a code point: its story, its passage there, its index in the passage. */
  record Place(int story, int passage, int index) {

    boolean follows(Place before) {
      return story == before.story && passage == before.passage && index == before.index + 1;
    }

    boolean samePassage(Place other) {
      return story == other.story && passage == other.passage;
    }
  }

  private static final Map<String, String> TYPES =
      Map.of("dateline", "byline", "signature", "byline");

  /**
   * Reads an annotation.
   *
   * @param json with {@code articles} of {@code blocks}, each with its {@code type}, its clean
   *     {@code text} and the {@code lines} of the source on which it stands, from 1
   * @param source the decoded text of the page
   */
  static Gold of(JsonPath json, String source) {
    int[] text = source.codePoints().toArray();
    Map<Integer, List<Integer>> byLine = lines(text);
    Set<Integer> used = new HashSet<>();
    List<List<Passage>> stories = new ArrayList<>();
    Map<Integer, Place> home = new HashMap<>();
    for (Map<String, List<Map<String, Object>>> article :
        json.<Map<String, List<Map<String, Object>>>>getList("articles")) {
      List<Passage> passages = new ArrayList<>();
      for (Map<String, Object> block : article.get("blocks")) {
        String type = (String) block.get("type");
        String clean = (String) block.get("text");
        List<Integer> at = positions(clean, pool(block, byLine, used), text);
        used.addAll(at);
        for (int i = 0; i < at.size(); i++) {
          home.put(at.get(i), new Place(stories.size(), passages.size(), i));
        }
        passages.add(new Passage(TYPES.getOrDefault(type, type), clean, at));
      }
      stories.add(passages);
    }
    return new Gold(stories, home);
  }

  Passage passage(Place place) {
    return stories.get(place.story()).get(place.passage());
  }

  /** By the number of each line its code points that are no white space. */
  private static Map<Integer, List<Integer>> lines(int[] text) {
    Map<Integer, List<Integer>> lines = new HashMap<>();
    int line = 1;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        line++;
      } else if (!isSpace(text[i])) {
        lines.computeIfAbsent(line, l -> new ArrayList<>()).add(i);
      }
    }
    return lines;
  }

  @SuppressWarnings("unchecked")
  private static List<Integer> pool(
      Map<String, Object> block, Map<Integer, List<Integer>> byLine, Set<Integer> used) {
    List<Integer> pool = new ArrayList<>();
    for (List<Integer> span : (List<List<Integer>>) block.get("lines")) {
      for (int line = span.get(0); line <= span.get(1); line++) {
        byLine.getOrDefault(line, List.of()).stream()
            .filter(i -> !used.contains(i))
            .forEach(pool::add);
      }
    }
    return pool;
  }

  /** Where the characters of a clean text stand among those of its lines. */
  private static List<Integer> positions(String clean, List<Integer> pool, int[] text) {
    int[] wanted = clean.codePoints().filter(c -> !isSpace(c)).toArray();
    int[] flat = pool.stream().mapToInt(i -> text[i]).toArray();
    for (int at = 0; at + wanted.length <= flat.length; at++) {
      if (Arrays.equals(wanted, Arrays.copyOfRange(flat, at, at + wanted.length))) {
        return List.copyOf(pool.subList(at, at + wanted.length));
      }
    }
    List<Integer> found = new ArrayList<>();
    int at = 0;
    for (int c : wanted) {
      while (at < flat.length && flat[at] != c) {
        at++;
      }
      if (at < flat.length) {
        found.add(pool.get(at++));
      }
    }
    return found;
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0xFEFF;
  }
}
