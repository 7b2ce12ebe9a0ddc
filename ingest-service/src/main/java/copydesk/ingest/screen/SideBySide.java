package copydesk.ingest.screen;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.ingest.beside.BlockView;
import copydesk.ingest.beside.Level;
import copydesk.ingest.beside.SourceLine;
import copydesk.ingest.beside.SourceLines;
import copydesk.ingest.issue.EndView;
import java.util.ArrayList;
import java.util.List;

/**
 * A reading beside its source, as a template shows it.
 *
 * @param lines the source's physical lines, up to {@link SourceLines#MOST}
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

  /**
   * Puts them side by side.
   *
   * @param text the decoded source
   * @param document the reading as the interface gives it
   * @param ends where its stories leave the page and come onto it
   * @param language {@code zh} or {@code en}
   */
  static SideBySide of(String text, JsonNode document, List<EndView> ends, String language) {
    List<ArticleView> articles = new ArrayList<>();
    for (JsonNode article : document.path("articles")) {
      int hue = SourceLines.hue(articles.size());
      articles.add(article(article, articles.size() + 1, hue, turns(article, ends, language)));
    }
    int unsure = 0;
    for (JsonNode boundary : document.path("boundaries")) {
      unsure += Level.of(boundary.path("confidence").asDouble()) == Level.SURE ? 0 : 1;
    }
    List<SourceLine> lines = SourceLines.of(text, document);
    int physical = document.path("source").path("lines").asInt();
    return new SideBySide(
        lines, articles, document.path("boundaries").size(), unsure, physical > lines.size());
  }

  private static ArticleView article(JsonNode article, int number, int hue, List<TurnView> turns) {
    List<BlockView> blocks = new ArrayList<>();
    boolean headed = false;
    for (JsonNode block : article.path("blocks")) {
      BlockView view = BlockView.of(block);
      headed |= view.heads();
      blocks.add(view);
    }
    return new ArticleView(number, article.path("id").asText(), hue, headed, turns, blocks);
  }

  private static List<TurnView> turns(JsonNode article, List<EndView> ends, String language) {
    return ends.stream()
        .filter(end -> end.article().equals(article.path("id").asText()))
        .map(end -> TurnView.of(end, language))
        .toList();
  }
}
