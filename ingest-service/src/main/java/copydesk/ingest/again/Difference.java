package copydesk.ingest.again;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a new reading of a page changes, confidences left aside.
 *
 * @param articlesBefore articles of the reading before; 0 where there was none
 * @param blocksRetyped blocks of the same pieces with another type
 * @param blocksRecut blocks of the new reading that the one before did not have
 * @param drops drops that only one of the two has
 * @param boundaries the boundaries decided otherwise, the first of them
 * @param boundariesInAll how many there are; 0 where the text itself is another
 */
public record Difference(
    int articlesBefore,
    int articles,
    int blocksRetyped,
    int blocksRecut,
    int drops,
    List<Turned> boundaries,
    int boundariesInAll,
    boolean otherOrder) {

  /** Boundaries that are listed; all are counted. */
  public static final int LISTED = 200;

  /**
   * A boundary decided otherwise.
   *
   * @param after 1-based number of the line before it
   * @param before the decision it had; null where there was no boundary
   */
  public record Turned(int after, String before, String now, double confidence) {}

  /**
   * What is different between two readings.
   *
   * @param before the reading as JSON; a missing node where there was none
   * @param sameText whether both are of the same text, so that their offsets mean the same
   */
  static Difference between(JsonNode before, JsonNode now, boolean sameText) {
    Map<String, String> old = blocks(before);
    Map<String, String> fresh = blocks(now);
    int retyped = 0;
    int recut = 0;
    for (Map.Entry<String, String> block : fresh.entrySet()) {
      String type = sameText ? old.get(block.getKey()) : null;
      recut += type == null ? 1 : 0;
      retyped += type != null && !type.equals(block.getValue()) ? 1 : 0;
    }
    List<Turned> turned = sameText ? turned(before, now) : List.of();
    return new Difference(
        before.path("articles").size(),
        now.path("articles").size(),
        retyped,
        recut,
        sameText ? apart(drops(before), drops(now)) : now.path("dropped").size(),
        turned.subList(0, Math.min(LISTED, turned.size())),
        turned.size(),
        !order(before).equals(order(now)));
  }

  /** Whether nothing is different that an editor could see. */
  public boolean isNone() {
    return articlesBefore == articles
        && blocksRetyped == 0
        && blocksRecut == 0
        && drops == 0
        && boundariesInAll == 0
        && !otherOrder;
  }

  private static Map<String, String> blocks(JsonNode reading) {
    Map<String, String> blocks = new HashMap<>();
    reading
        .path("articles")
        .forEach(
            article ->
                article
                    .path("blocks")
                    .forEach(block -> blocks.put(pieces(block), block.path("type").asText())));
    return blocks;
  }

  /** A block's pieces as one string; the database keeps no order of an object's members. */
  private static String pieces(JsonNode block) {
    StringBuilder pieces = new StringBuilder();
    for (JsonNode piece : block.path("pieces")) {
      pieces.append(piece.has("insert") ? "+" + piece.path("insert").asText() : range(piece));
      pieces.append(',');
    }
    return pieces.toString();
  }

  private static String range(JsonNode node) {
    return node.path("start").asInt() + "-" + node.path("end").asInt();
  }

  /** The pieces in reading order, article by article. */
  private static List<String> order(JsonNode reading) {
    List<String> order = new ArrayList<>();
    for (JsonNode article : reading.path("articles")) {
      StringBuilder blocks = new StringBuilder();
      article.path("blocks").forEach(block -> blocks.append(pieces(block)).append(';'));
      order.add(blocks.toString());
    }
    return order;
  }

  private static Set<String> drops(JsonNode reading) {
    Set<String> drops = new HashSet<>();
    reading
        .path("dropped")
        .forEach(drop -> drops.add(range(drop) + " " + drop.path("reason").asText()));
    return drops;
  }

  private static int apart(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return one.size() + other.size() - 2 * common.size();
  }

  private static List<Turned> turned(JsonNode before, JsonNode now) {
    Map<Integer, String> decisions = new HashMap<>();
    before
        .path("boundaries")
        .forEach(seam -> decisions.put(seam.path("after").asInt(), seam.path("decision").asText()));
    List<Turned> turned = new ArrayList<>();
    for (JsonNode seam : now.path("boundaries")) {
      String old = decisions.get(seam.path("after").asInt());
      String decision = seam.path("decision").asText();
      if (!decision.equals(old)) {
        turned.add(
            new Turned(
                seam.path("after").asInt(), old, decision, seam.path("confidence").asDouble()));
      }
    }
    return turned;
  }
}
