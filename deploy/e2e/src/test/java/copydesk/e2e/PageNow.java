package copydesk.e2e;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page as it stands on the screen: articles of blocks, and the boundaries of its lines in them.
 */
record PageNow(String source, List<Story> stories, List<Seam> seams) {

  /** An article. */
  record Story(String id, List<Block> blocks) {}

  /**
   * A block.
   *
   * @param at its code points of the source that are read and no white space, in reading order
   * @param offsets of the same in the block's text, code points
   */
  record Block(String id, String type, String text, List<Integer> at, List<Integer> offsets) {

    int length() {
      return text.codePointCount(0, text.length());
    }
  }

  /**
   * The boundary before a line.
   *
   * @param offset at which the line begins in its block, code points
   */
  record Seam(String block, int offset, boolean doubtful, boolean joined) {}

  private static final double DOUBTFUL = 0.8;

  /**
   * Reads the page's document.
   *
   * @param order the ids of the articles as the screen has them
   */
  static PageNow of(JsonPath json, List<String> order) {
    Map<String, Map<String, String>> sources = json.getMap("sources");
    String page = json.getString("id");
    String source =
        sources.entrySet().stream()
            .filter(entry -> entry.getValue().get("page").equals(page))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    int[] text = sources.get(source).get("text").codePoints().toArray();
    List<Story> stories = new ArrayList<>();
    for (String id : order) {
      List<Map<String, Object>> blocks =
          json.getList("articles.find { it.id == '" + id + "' }.blocks");
      stories.add(new Story(id, blocks.stream().map(b -> block(b, source, text)).toList()));
    }
    List<Seam> seams =
        json.<Map<String, Object>>getList("boundaries").stream()
            .filter(b -> b.get("left") != null && b.get("right") != null)
            .map(PageNow::seam)
            .toList();
    return new PageNow(sources.get(source).get("text"), stories, seams);
  }

  @SuppressWarnings("unchecked")
  private static Block block(Map<String, Object> block, String source, int[] text) {
    List<Integer> at = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    int offset = 0;
    for (Map<String, Object> part : (List<Map<String, Object>>) block.get("parts")) {
      if (part.get("reason") == null) {
        for (int i = (int) part.get("start"); i < (int) part.get("end"); i++, offset++) {
          if (part.get("source").equals(source) && !Gold.isSpace(text[i])) {
            at.add(i);
            offsets.add(offset);
          }
        }
      }
    }
    return new Block(
        (String) block.get("id"),
        (String) block.get("type"),
        (String) block.get("text"),
        at,
        offsets);
  }

  @SuppressWarnings("unchecked")
  private static Seam seam(Map<String, Object> boundary) {
    Map<String, Object> right = (Map<String, Object>) boundary.get("right");
    double confidence = ((Number) boundary.get("confidence")).doubleValue();
    String decision = (String) boundary.get("decision");
    return new Seam(
        (String) right.get("block"),
        (int) right.get("offset"),
        boundary.get("by").equals("reader") && confidence < DOUBTFUL,
        !decision.equals("paragraph") && !decision.equals("article"));
  }

  /** All blocks in the order of the screen. */
  List<Block> blocks() {
    return stories.stream().flatMap(story -> story.blocks().stream()).toList();
  }

  int storyOf(String block) {
    for (int i = 0; i < stories.size(); i++) {
      if (stories.get(i).blocks().stream().anyMatch(b -> b.id().equals(block))) {
        return i;
      }
    }
    throw new IllegalStateException("no block " + block);
  }

  int indexOf(String block) {
    List<Block> blocks = stories.get(storyOf(block)).blocks();
    return blocks.indexOf(block(block));
  }

  Block block(String id) {
    return blocks().stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
  }

  /** Where the lines begin inside a block, code points in order. */
  List<Seam> inside(String block) {
    return seams.stream()
        .filter(seam -> seam.block().equals(block) && seam.offset() > 0)
        .sorted(java.util.Comparator.comparingInt(Seam::offset))
        .toList();
  }
}
