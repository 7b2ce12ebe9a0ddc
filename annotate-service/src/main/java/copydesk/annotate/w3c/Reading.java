package copydesk.annotate.w3c;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.text.Text;
import copydesk.annotate.wire.WireJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads annotations against the text they are said to be of. Nothing is guessed: a quote that does
 * not stand at its position is refused, and so is one without a position that stands nowhere or at
 * several places.
 */
final class Reading {

  private static final int MOST_TARGETS = 20;

  /**
   * An annotation whose places are in the text.
   *
   * @param value null where none is given
   */
  record Read(FactType type, List<CleanText.Span> at, FactValue value) {}

  /** An annotation that cannot be taken; its message is a stable word for why. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String why) {
      super(why);
    }
  }

  private final ObjectMapper json;
  private final String article;
  private final Text text;

  /**
   * @param article the id that must stand in the sources of targets, where they have one
   */
  Reading(ObjectMapper json, String article, Text text) {
    this.json = json;
    this.article = article;
    this.text = text;
  }

  Read read(JsonNode annotation) throws Unfit {
    if (!annotation.isObject()) {
      throw new Unfit("no-annotation");
    }
    FactType type = type(body(annotation, "tagging"));
    List<CleanText.Span> at = new ArrayList<>();
    for (JsonNode target : listed(annotation.path("target"))) {
      at.add(span(target));
    }
    if (at.isEmpty() || at.size() > MOST_TARGETS) {
      throw new Unfit("no-target");
    }
    return new Read(type, at, value(body(annotation, "identifying")));
  }

  private static FactType type(JsonNode body) throws Unfit {
    String word = body == null ? "" : body.path("value").asText();
    return Arrays.stream(FactType.values())
        .filter(type -> WireJson.word(type).equals(word))
        .findFirst()
        .orElseThrow(() -> new Unfit("no-type"));
  }

  private static JsonNode body(JsonNode annotation, String purpose) {
    for (JsonNode body : listed(annotation.path("body"))) {
      if (body.path("purpose").asText().equals(purpose)) {
        return body;
      }
    }
    return null;
  }

  private FactValue value(JsonNode body) throws Unfit {
    if (body == null) {
      return null;
    }
    JsonNode value = body.path("value");
    try {
      JsonNode tree =
          body.path("format").asText().equals("application/json")
              ? json.readTree(value.asText())
              : value;
      if (!value.isTextual() || tree == null) {
        throw new Unfit("no-value");
      }
      return json.treeToValue(tree, FactValue.class);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Unfit("no-value");
    }
  }

  private CleanText.Span span(JsonNode target) throws Unfit {
    String source = target.path("source").asText("");
    if (!source.isEmpty() && !source.contains(article)) {
      throw new Unfit("another-source");
    }
    JsonNode quote = selector(target, "TextQuoteSelector");
    JsonNode position = selector(target, "TextPositionSelector");
    if (quote == null || quote.path("exact").asText().isEmpty()) {
      throw new Unfit("no-quote");
    }
    return position == null ? sought(quote) : checked(quote, position);
  }

  private static JsonNode selector(JsonNode target, String type) {
    for (JsonNode selector : listed(target.path("selector"))) {
      if (selector.path("type").asText().equals(type)) {
        return selector;
      }
    }
    return null;
  }

  private CleanText.Span checked(JsonNode quote, JsonNode position) throws Unfit {
    JsonNode start = position.path("start");
    JsonNode end = position.path("end");
    if (!start.canConvertToInt() || !end.canConvertToInt() || !start.isInt() || !end.isInt()) {
      throw new Unfit("no-position");
    }
    CleanText.Span span = new CleanText.Span(start.intValue(), end.intValue());
    boolean inside = 0 <= span.start() && span.start() < span.end() && span.end() <= text.length();
    if (!inside) {
      throw new Unfit("outside");
    }
    if (!text.slice(span.start(), span.end()).equals(quote.path("exact").asText())) {
      throw new Unfit("wrong-quote");
    }
    return span;
  }

  /** The one place with the quote between its prefix and its suffix. */
  private CleanText.Span sought(JsonNode quote) throws Unfit {
    String exact = quote.path("exact").asText();
    String prefix = quote.path("prefix").asText("");
    String whole = prefix + exact + quote.path("suffix").asText("");
    String string = text.toString();
    int at = string.indexOf(whole);
    if (at < 0) {
      throw new Unfit("wrong-quote");
    }
    if (string.indexOf(whole, at + 1) >= 0) {
      throw new Unfit("several-places");
    }
    int start = at + prefix.length();
    return new CleanText.Span(text.codePoint(start), text.codePoint(start + exact.length()));
  }

  /** What may be one or a list of them. */
  private static Iterable<JsonNode> listed(JsonNode node) {
    return node.isArray() ? node : node.isObject() ? List.of(node) : List.of();
  }
}
