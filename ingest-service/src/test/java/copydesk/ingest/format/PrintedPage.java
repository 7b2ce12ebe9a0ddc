package copydesk.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.ingest.text.Scripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * An expected reading set as a page of four columns, two to a story, in points: indents, justified
 * lines, headlines over both columns. What stands where is known, so that it can be written in any
 * format and be compared with what is read.
 *
 * @param lines in reading order
 * @param gold the articles that were set
 */
record PrintedPage(
    String name, boolean han, double width, double height, List<SetLine> lines, JsonNode gold) {

  private static final double BODY = 9;
  private static final double PITCH = 12;
  private static final double MARGIN = 36;
  private static final double GUTTER = 13;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PDFont LETTERS = new PDType1Font(FontName.HELVETICA);
  private static final String CLOSING = "，。、；：？！）》〉」』”’】…—";

  /**
   * A line as it was set.
   *
   * @param top of its type; its baseline lies 0.8 sizes below
   * @param block index of its block over all blocks of the page
   * @param region the display line's own or the column that it stands in
   */
  record SetLine(
      String text, double x, double top, double width, double size, int block, int region) {

    double baseline() {
      return top + 0.8 * size;
    }
  }

  /** Sets the first articles of an expected reading. */
  static PrintedPage of(Path expected, int articles) {
    try {
      JsonNode root = JSON.readTree(expected.toFile());
      String name = expected.getFileName().toString().replace(".json", "");
      ArrayNode chosen = JSON.createArrayNode();
      for (JsonNode article : root.get("articles")) {
        // A label alone is no story to set in columns.
        if (article.get("blocks").size() > 1 && chosen.size() < articles) {
          chosen.add(article);
        }
      }
      return new Setter(chosen).set(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines as a plain extraction would give them: no layout survives. */
  String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append('\n'));
    return text.toString();
  }

  /**
   * The gold reading of a file made of the page.
   *
   * @param numbers the physical line that each line became, from 1
   */
  JsonNode gold(String source, int[] numbers) {
    ObjectNode result = JSON.createObjectNode().put("source", source);
    ArrayNode articles = result.putArray("articles");
    int index = 0;
    for (JsonNode article : gold) {
      ObjectNode told = articles.addObject();
      told.set("id", article.get("id"));
      ArrayNode blocks = told.putArray("blocks");
      for (JsonNode block : article.get("blocks")) {
        ArrayNode ranges = JSON.createArrayNode();
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).block() == index) {
            ranges.addArray().add(numbers[i]).add(numbers[i]);
          }
        }
        ObjectNode each = blocks.addObject();
        each.set("type", block.get("type"));
        each.set("text", block.get("text"));
        each.set("lines", ranges);
        index++;
      }
    }
    return result;
  }

  /** Width of a text in points, in the page's font. */
  static double width(String text, double size, boolean han) {
    if (han) {
      return size * text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
    }
    try {
      return size * LETTERS.getStringWidth(text) / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Setter {
    private final JsonNode articles;
    private final boolean han;
    private final double column;
    private final List<SetLine> lines = new ArrayList<>();
    private int region;

    Setter(JsonNode articles) {
      this.articles = articles;
      this.han = Scripts.isHan(articles.toString().replaceAll("[a-z\"]", ""));
      this.column = (han ? 16 : 18) * BODY;
    }

    PrintedPage set(String name) {
      double[] down = {MARGIN, MARGIN};
      int block = 0;
      for (JsonNode article : articles) {
        int half = down[0] <= down[1] ? 0 : 1;
        double left = MARGIN + half * 2 * (column + GUTTER);
        down[half] = story(article, block, left, down[half]) + 2 * PITCH;
        block += article.get("blocks").size();
      }
      return new PrintedPage(
          name,
          han,
          2 * MARGIN + 4 * column + 3 * GUTTER,
          Math.max(down[0], down[1]) + MARGIN,
          lines,
          articles);
    }

    private double story(JsonNode article, int first, double left, double top) {
      double down = top;
      List<SetLine> text = new ArrayList<>();
      int block = first;
      for (JsonNode each : article.get("blocks")) {
        String type = each.get("type").asText();
        double size = size(type);
        if (size > BODY && text.isEmpty()) {
          region++;
          for (String line : broken(each.get("text").asText(), size, 2 * column + GUTTER, 0)) {
            lines.add(new SetLine(line, left, down, width(line, size, han), size, block, region));
            down += 1.25 * size;
          }
          down += 4;
        } else {
          text.addAll(paragraph(each.get("text").asText(), type.equals("body"), block, size));
        }
        block++;
      }
      return columns(text, left, down);
    }

    private double columns(List<SetLine> text, double left, double top) {
      int half = (text.size() + 1) / 2;
      for (int i = 0; i < text.size(); i++) {
        region += i == 0 || i == half ? 1 : 0;
        SetLine line = text.get(i);
        double x = left + (i < half ? 0 : column + GUTTER) + line.x();
        double y = top + PITCH * (i < half ? i : i - half);
        lines.add(new SetLine(line.text(), x, y, line.width(), line.size(), line.block(), region));
      }
      return top + PITCH * half;
    }

    private List<SetLine> paragraph(String text, boolean indented, int block, double size) {
      double indent = indented ? (han ? 2 : 1.4) * size : 0;
      List<String> broken = broken(text, size, column, indent);
      List<SetLine> set = new ArrayList<>();
      for (int i = 0; i < broken.size(); i++) {
        double in = i == 0 ? indent : 0;
        boolean last = i == broken.size() - 1;
        double natural = width(broken.get(i), size, han);
        set.add(new SetLine(broken.get(i), in, 0, last ? natural : column - in, size, block, 0));
      }
      return set;
    }

    private List<String> broken(String text, double size, double measure, double indent) {
      List<String> result = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      double room = measure - indent;
      for (String token :
          text.split(han ? "(?=[^0-9A-Za-z.%])|(?<=[^0-9A-Za-z.%])" : "(?<= )", -1)) {
        boolean hangs = han && CLOSING.contains(token) && !token.isEmpty();
        if (!hangs && !line.isEmpty() && width(line + token.stripTrailing(), size, han) > room) {
          result.add(line.toString().strip());
          line.setLength(0);
          room = measure;
        }
        line.append(token);
      }
      if (!line.toString().isBlank()) {
        result.add(line.toString().strip());
      }
      return result;
    }

    private static double size(String type) {
      return switch (type) {
        case "headline" -> 22;
        case "kicker", "subheadline" -> 13;
        case "byline", "label" -> 10.6;
        case "caption", "credit" -> 7.5;
        default -> BODY;
      };
    }
  }
}
