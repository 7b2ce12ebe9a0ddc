package copydesk.annotate.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.draft.FactType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as a careful person read it.
 *
 * @param source the name of the page's file
 * @param mentions by code points of the block's text; places count the blocks of all articles
 */
record GoldPage(String source, List<Article> articles, List<Mention> mentions) {

  /** One story. */
  record Article(String id, List<Block> blocks) {}

  /**
   * @param lines first and last physical lines, from 1
   */
  record Block(String type, String text, List<int[]> lines) {}

  static GoldPage read(Path file) throws IOException {
    JsonNode gold = new ObjectMapper().readTree(file.toFile());
    List<Article> articles = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    int place = 0;
    for (JsonNode article : gold.path("articles")) {
      String id = article.path("id").asText();
      List<Block> blocks = new ArrayList<>();
      for (JsonNode block : article.path("blocks")) {
        List<int[]> lines = new ArrayList<>();
        block
            .path("lines")
            .forEach(range -> lines.add(new int[] {range.get(0).asInt(), range.get(1).asInt()}));
        for (JsonNode fact : gold.path("facts")) {
          if (fact.path("article").asText().equals(id)
              && fact.path("block").asInt() == blocks.size()) {
            mentions.add(
                new Mention(
                    FactType.valueOf(fact.path("type").asText().toUpperCase(Locale.ROOT)),
                    place,
                    fact.path("start").asInt(),
                    fact.path("end").asInt()));
          }
        }
        blocks.add(new Block(block.path("type").asText(), block.path("text").asText(), lines));
        place++;
      }
      articles.add(new Article(id, blocks));
    }
    return new GoldPage(gold.path("source").asText(), articles, mentions);
  }

  /** The date in the name of the page's file; null if it has none. */
  LocalDate issue() {
    Matcher date = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}").matcher(source);
    return date.find() ? LocalDate.parse(date.group()) : null;
  }

  /** What stands before the date in the name of the page's file; empty without a date. */
  String publication() {
    return issue() == null ? "" : source.substring(0, source.indexOf('_'));
  }

  List<Block> blocks() {
    return articles.stream().flatMap(article -> article.blocks().stream()).toList();
  }
}
