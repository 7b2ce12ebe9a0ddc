package copydesk.ingest.screen;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.ingest.issue.EndView;
import copydesk.ingest.text.CodePoints;
import copydesk.ingest.text.Line;
import copydesk.ingest.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A reading beside its source, as a template shows it.
 *
 * @param lines the source's physical lines, up to {@link #MOST_LINES}
 * @param articles in the order of the reading
 * @param boundaries how many there are
 * @param unsure how many of them were decided with a confidence below 0.95
 * @param partly whether there are more lines than are shown
 */
public record SideBySide(
    List<SourceLine> lines,
    List<ArticleView> articles,
    int boundaries,
    int unsure,
    boolean partly) {

  /** More than any page has; a browser could not show many more. */
  static final int MOST_LINES = 4000;

  /** Colours that articles take in turn. */
  private static final int HUES = 8;

  private static final double SURE = 0.95;
  private static final double LIKELY = 0.8;

  /**
   * A physical line.
   *
   * @param hue the colour of the article of its first kept character; -1 for a blank line
   * @param seam what was decided after it, or null
   */
  public record SourceLine(
      int number, boolean blank, int hue, List<Fragment> fragments, Seam seam) {}

  /**
   * A run of a line.
   *
   * @param reasonKey the message that says why it was dropped; null where it was kept
   * @param block the id of the block it is in, or null
   */
  public record Fragment(String text, String reasonKey, String block, int hue) {}

  /**
   * A boundary.
   *
   * @param level {@code sure}, {@code likely} or {@code unsure}
   * @param evidence in the language of the screen
   */
  public record Seam(
      String decision, String decisionKey, long percent, String level, List<String> evidence) {}

  /**
   * An article.
   *
   * @param turns where it comes from and where it goes on
   */
  public record ArticleView(
      int number,
      String id,
      int hue,
      boolean headed,
      List<TurnView> turns,
      List<BlockView> blocks) {}

  /** A block with its clean text. */
  public record BlockView(String id, String type, String typeKey, String text, long percent) {}

  /**
   * Puts them side by side.
   *
   * @param text the decoded source
   * @param document the reading as the interface gives it
   * @param ends where its stories leave the page and come onto it
   * @param language {@code zh} or {@code en}
   */
  static SideBySide of(String text, JsonNode document, List<EndView> ends, String language) {
    int[] codePoints = text.codePoints().toArray();
    String[] blockOf = new String[codePoints.length];
    int[] hueOf = new int[codePoints.length];
    Arrays.fill(hueOf, -1);
    List<ArticleView> articles = new ArrayList<>();
    for (JsonNode article : document.path("articles")) {
      int hue = articles.size() % HUES;
      for (JsonNode block : article.path("blocks")) {
        for (JsonNode piece : block.path("pieces")) {
          if (piece.has("start")) {
            int start = piece.get("start").asInt();
            int end = piece.get("end").asInt();
            Arrays.fill(blockOf, start, end, block.path("id").asText());
            Arrays.fill(hueOf, start, end, hue);
          }
        }
      }
      articles.add(article(article, articles.size() + 1, hue, turns(article, ends, language)));
    }
    String[] reasonOf = new String[codePoints.length];
    for (JsonNode dropped : document.path("dropped")) {
      Arrays.fill(
          reasonOf,
          dropped.path("start").asInt(),
          dropped.path("end").asInt(),
          "drop_" + dropped.path("reason").asText());
    }
    Map<Integer, Seam> seams = new HashMap<>();
    int unsure = 0;
    for (JsonNode boundary : document.path("boundaries")) {
      seams.put(boundary.path("after").asInt(), seam(boundary, language));
      unsure += boundary.path("confidence").asDouble() < SURE ? 1 : 0;
    }
    List<Line> physical = Lines.of(codePoints);
    List<SourceLine> lines = new ArrayList<>();
    for (Line line : physical.subList(0, Math.min(MOST_LINES, physical.size()))) {
      lines.add(line(line, codePoints, blockOf, hueOf, reasonOf, seams.get(line.number())));
    }
    return new SideBySide(lines, articles, seams.size(), unsure, physical.size() > lines.size());
  }

  private static ArticleView article(JsonNode article, int number, int hue, List<TurnView> turns) {
    List<BlockView> blocks = new ArrayList<>();
    boolean headed = false;
    for (JsonNode block : article.path("blocks")) {
      String type = block.path("type").asText();
      headed |= type.equals("headline") || type.equals("label");
      blocks.add(
          new BlockView(
              block.path("id").asText(),
              type,
              "type_" + type,
              block.path("text").asText(),
              percent(block.path("confidence").asDouble())));
    }
    return new ArticleView(number, article.path("id").asText(), hue, headed, turns, blocks);
  }

  private static List<TurnView> turns(JsonNode article, List<EndView> ends, String language) {
    return ends.stream()
        .filter(end -> end.article().equals(article.path("id").asText()))
        .map(end -> TurnView.of(end, language))
        .toList();
  }

  private static Seam seam(JsonNode boundary, String language) {
    double confidence = boundary.path("confidence").asDouble();
    List<String> evidence = new ArrayList<>();
    for (JsonNode reason : boundary.path("evidence")) {
      evidence.add(reason.path(language).asText());
    }
    String decision = boundary.path("decision").asText();
    return new Seam(
        decision,
        "decision_" + decision.replace('-', '_'),
        percent(confidence),
        confidence >= SURE ? "sure" : confidence >= LIKELY ? "likely" : "unsure",
        evidence);
  }

  private static SourceLine line(
      Line line, int[] text, String[] blockOf, int[] hueOf, String[] reasonOf, Seam seam) {
    List<Fragment> fragments = new ArrayList<>();
    boolean blank = true;
    int hue = -1;
    int from = line.start();
    for (int i = line.start(); i < line.end(); i++) {
      blank &= CodePoints.isSpace(text[i]);
      hue = hue < 0 ? hueOf[i] : hue;
      boolean last = i + 1 == line.end();
      if (last || !same(blockOf[i], blockOf[i + 1]) || !same(reasonOf[i], reasonOf[i + 1])) {
        fragments.add(
            new Fragment(
                shown(text, from, i + 1, reasonOf[i] != null), reasonOf[i], blockOf[i], hueOf[i]));
        from = i + 1;
      }
    }
    return new SourceLine(line.number(), blank, hue, fragments, blank ? null : seam);
  }

  /** Dropped white space and controls are shown by a mark, or nobody would see them. */
  private static String shown(int[] text, int start, int end, boolean dropped) {
    StringBuilder shown = new StringBuilder();
    for (int i = start; i < end; i++) {
      boolean invisible =
          Character.isISOControl(text[i])
              || text[i] == CodePoints.BYTE_ORDER_MARK
              || (dropped && CodePoints.isSpace(text[i]));
      shown.appendCodePoint(invisible ? '·' : text[i]);
    }
    return shown.toString();
  }

  private static boolean same(String a, String b) {
    return a == null ? b == null : a.equals(b);
  }

  private static long percent(double confidence) {
    return (long) Math.floor(100 * confidence);
  }
}
