package copydesk.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.ingest.beside.SourceLine;
import copydesk.ingest.beside.SourceLine.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a page is in no block, and why.
 *
 * @param counts by reason
 * @param places one by one, but for line ends, of which every line has one
 */
public record Drops(List<Count> counts, List<Place> places) {

  /** The reason that is not listed one by one. */
  private static final String LINE_END = "break";

  /**
   * A reason.
   *
   * @param places how often it is given
   */
  public record Count(String reason, int places) {

    /** The message that names the reason. */
    public String key() {
      return "drop_" + reason;
    }
  }

  /**
   * A dropped run.
   *
   * @param line 1-based number of its line
   * @param before what stands before it in the line, at most a few characters
   * @param after what stands after it
   */
  public record Place(int line, String before, String text, String after, String key) {}

  private static final int CONTEXT = 6;

  /** Those of a reading's document; places are of the lines that are shown. */
  static Drops of(JsonNode document, List<SourceLine> lines) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode dropped : document.path("dropped")) {
      counts.merge(dropped.path("reason").asText(), 1, Integer::sum);
    }
    List<Place> places = new ArrayList<>();
    for (SourceLine line : lines) {
      List<Fragment> fragments = line.fragments();
      for (int i = 0; i < fragments.size(); i++) {
        Fragment fragment = fragments.get(i);
        if (fragment.reason() != null && !fragment.reason().equals(LINE_END)) {
          places.add(
              new Place(
                  line.number(),
                  i == 0 ? "" : tail(fragments.get(i - 1).text()),
                  fragment.text(),
                  i + 1 == fragments.size() ? "" : head(fragments.get(i + 1).text()),
                  fragment.reasonKey()));
        }
      }
    }
    return new Drops(
        counts.entrySet().stream().map(e -> new Count(e.getKey(), e.getValue())).toList(), places);
  }

  private static String tail(String text) {
    int length = text.codePointCount(0, text.length());
    return text.substring(text.offsetByCodePoints(0, Math.max(0, length - CONTEXT)));
  }

  private static String head(String text) {
    int length = text.codePointCount(0, text.length());
    return text.substring(0, text.offsetByCodePoints(0, Math.min(length, CONTEXT)));
  }
}
