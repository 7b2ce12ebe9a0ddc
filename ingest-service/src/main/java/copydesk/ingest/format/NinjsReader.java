package copydesk.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An article in IPTC ninjs, 1 to 3: headlines, bylines, and one of its bodies, markup before plain
 * text. Read as a page of that one article.
 */
final class NinjsReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Of a body of several, the one taken: markup tells paragraphs, and where it is told, the text.
   */
  private static final List<String> TYPES = List.of("text/html", "application/xhtml+xml", "");

  /** Headlines by their roles; any other is a headline as such. */
  private static final Map<String, String> ROLES =
      Map.of("subheadline", "h2", "subtitle", "h2", "kicker", "h3");

  private final Element page;

  private NinjsReader(Element page) {
    this.page = page;
  }

  static Extraction read(Markup markup) throws RefusedException {
    JsonNode item;
    try {
      item = JSON.readTree(markup.text());
    } catch (JsonProcessingException e) {
      throw new RefusedException(Refusal.JSON_DAMAGED);
    }
    Document document = Document.createShell("");
    NinjsReader reader = new NinjsReader(document.body());
    reader.headlines(item);
    reader.bylines(item);
    if (!reader.body(item) && document.body().childrenSize() == 0) {
      throw new RefusedException(Refusal.JSON_UNKNOWN);
    }
    return HtmlReader.read(document, FileKind.NINJS, markup);
  }

  private void headlines(JsonNode item) {
    for (JsonNode headline : item.path("headlines")) {
      String role = headline.path("role").asText("");
      paragraphs(ROLES.getOrDefault(role, "h1"), headline.path("value").asText(""));
    }
    if (!item.path("headlines").isArray()) {
      paragraphs("h1", item.path("headline").asText(""));
    }
  }

  private void bylines(JsonNode item) {
    for (JsonNode byline : item.path("bylines")) {
      paragraphs("p", byline.path("byline").asText(""));
    }
    if (!item.path("bylines").isArray()) {
      paragraphs("p", item.path("byline").asText(item.path("by").asText("")));
    }
  }

  private boolean body(JsonNode item) {
    List<JsonNode> bodies = new ArrayList<>();
    item.path("bodies").forEach(bodies::add);
    for (String type : TYPES) {
      for (JsonNode body : bodies) {
        String given = body.path("contenttype").asText(body.path("contentType").asText(""));
        if (type.isEmpty() || given.startsWith(type)) {
          return add(body.path("value").asText(""), !type.isEmpty());
        }
      }
    }
    for (String field : List.of("body_xhtml", "body_html")) {
      if (item.path(field).isTextual()) {
        return add(item.path(field).asText(), true);
      }
    }
    return add(item.path("body_text").asText(""), false);
  }

  private boolean add(String body, boolean markup) {
    if (markup) {
      page.appendChildren(new ArrayList<>(Jsoup.parseBodyFragment(body).body().childNodes()));
    } else {
      paragraphs("p", body);
    }
    return !body.isBlank();
  }

  private void paragraphs(String element, String text) {
    for (String paragraph : text.split("\\R", -1)) {
      if (!paragraph.isBlank()) {
        page.appendElement(element).text(paragraph);
      }
    }
  }
}
