package copydesk.ingest.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.ingest.beside.BlockView;
import copydesk.ingest.beside.SourceLine;
import copydesk.ingest.beside.SourceLines;
import copydesk.ingest.beside.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page as the HTML file shows it.
 *
 * @param id begins every id of the page, for several pages stand in one file
 * @param boundaries how many the reading has, also those of lines that are not shown
 * @param unsure the lines shown whose boundary is to be looked at
 * @param partly whether there are more lines than are shown
 */
public record Sheet(
    String id,
    String file,
    String encoding,
    String sha256,
    int lineCount,
    int boundaries,
    List<SourceLine> lines,
    List<SourceLine> unsure,
    List<Story> stories,
    Drops drops,
    boolean partly) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * An article.
   *
   * @param turnKey the message of its jump, or null
   * @param turnPage the page the jump names, or null
   */
  public record Story(
      int number,
      int hue,
      boolean headed,
      String turnKey,
      String turnPage,
      List<PlacedBlock> blocks) {}

  /**
   * A block with the first line that is shown of it.
   *
   * @param line 1-based; 0 if none is shown
   */
  public record PlacedBlock(BlockView view, int line) {}

  /**
   * Puts a page's reading beside its source.
   *
   * @param number of the page in the file, from 1
   */
  static Sheet of(int number, ReadFile page) {
    JsonNode document;
    try {
      document = JSON.readTree(page.document());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The reading's own document is no JSON", e);
    }
    List<SourceLine> lines = SourceLines.of(page.text(), document);
    int lineCount = document.path("source").path("lines").asInt();
    return new Sheet(
        "p" + number,
        Visible.of(page.file().getFileName().toString()),
        page.encoding(),
        page.sha256(),
        lineCount,
        document.path("boundaries").size(),
        lines,
        lines.stream().filter(line -> line.seam() != null && line.seam().isUnsure()).toList(),
        stories(document, firstLines(lines)),
        Drops.of(document, lines),
        lineCount > lines.size());
  }

  private static Map<String, Integer> firstLines(List<SourceLine> lines) {
    Map<String, Integer> first = new HashMap<>();
    for (SourceLine line : lines) {
      for (SourceLine.Fragment fragment : line.fragments()) {
        if (fragment.block() != null) {
          first.putIfAbsent(fragment.block(), line.number());
        }
      }
    }
    return first;
  }

  private static List<Story> stories(JsonNode document, Map<String, Integer> firstLines) {
    List<Story> stories = new ArrayList<>();
    for (JsonNode article : document.path("articles")) {
      List<PlacedBlock> blocks = new ArrayList<>();
      for (JsonNode block : article.path("blocks")) {
        BlockView view = BlockView.of(block);
        blocks.add(new PlacedBlock(view, firstLines.getOrDefault(view.id(), 0)));
      }
      JsonNode jump = article.path("jump");
      boolean turns = jump.hasNonNull("page");
      boolean leaves = jump.path("direction").asText().equals("to");
      stories.add(
          new Story(
              stories.size() + 1,
              SourceLines.hue(stories.size()),
              blocks.stream().anyMatch(block -> block.view().heads()),
              turns ? (leaves ? "goes_to" : "comes_from") : null,
              turns ? jump.path("page").asText() : null,
              blocks));
    }
    return stories;
  }
}
