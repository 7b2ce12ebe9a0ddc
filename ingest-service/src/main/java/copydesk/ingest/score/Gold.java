package copydesk.ingest.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.ingest.score.Scored.ScoredBlock;
import copydesk.ingest.text.CodePoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A gold reading: articles whose blocks name their text and the physical lines it stands on, as
 * {@code {"source":file,"articles":[{"blocks":[{"type","text","lines":[[first,last]]}]}]}}.
 *
 * @param source name of the page's file
 */
public record Gold(String source, JsonNode articles) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a gold file. */
  public static Gold of(Path file) throws IOException {
    JsonNode root = JSON.readTree(file.toFile());
    if (root == null || !root.path("articles").isArray()) {
      throw new IOException(file + " is no gold reading: it has no articles");
    }
    return new Gold(root.path("source").asText(""), root.get("articles"));
  }

  /** Finds the gold blocks' characters in the source. Two blocks of one line share no character. */
  public Scored in(Printed printed) {
    Set<Integer> used = new HashSet<>();
    List<List<ScoredBlock>> result = new ArrayList<>();
    for (JsonNode article : articles) {
      List<ScoredBlock> blocks = new ArrayList<>();
      for (JsonNode block : article.get("blocks")) {
        List<Integer> pool = new ArrayList<>();
        for (JsonNode range : block.get("lines")) {
          for (int line = range.get(0).asInt(); line <= range.get(1).asInt(); line++) {
            printed.ofLine(line).stream().filter(k -> !used.contains(k)).forEach(pool::add);
          }
        }
        String text = block.get("text").asText();
        List<Integer> places = places(text, pool, printed);
        used.addAll(places);
        blocks.add(new ScoredBlock(block.get("type").asText(), text, places));
      }
      result.add(blocks);
    }
    return new Scored(result);
  }

  private static List<Integer> places(String text, List<Integer> pool, Printed printed) {
    int[] wanted = text.codePoints().filter(c -> !CodePoints.isSpace(c)).toArray();
    for (int from = 0; from + wanted.length <= pool.size(); from++) {
      int length = 0;
      while (length < wanted.length
          && printed.codePoint(pool.get(from + length)) == wanted[length]) {
        length++;
      }
      if (length == wanted.length) {
        return pool.subList(from, from + length);
      }
    }
    // Characters that the gold text leaves out stand between those it keeps.
    List<Integer> places = new ArrayList<>();
    int at = 0;
    for (int c : wanted) {
      while (at < pool.size() && printed.codePoint(pool.get(at)) != c) {
        at++;
      }
      if (at < pool.size()) {
        places.add(pool.get(at++));
      }
    }
    return places;
  }
}
