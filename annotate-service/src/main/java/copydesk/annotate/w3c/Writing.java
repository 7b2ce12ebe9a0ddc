package copydesk.annotate.w3c;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.draft.Layout;
import copydesk.annotate.draft.Place;
import copydesk.annotate.text.Text;
import copydesk.annotate.w3c.Annotations.Annotation;
import copydesk.annotate.w3c.Annotations.AnnotationPage;
import copydesk.annotate.w3c.Annotations.Body;
import copydesk.annotate.w3c.Annotations.Selector;
import copydesk.annotate.w3c.Annotations.Target;
import copydesk.annotate.wire.WireJson;
import java.util.ArrayList;
import java.util.List;

/** Writes the confirmed facts of a draft. */
final class Writing {

  /** How many code points of context a quote carries on each side. */
  private static final int CONTEXT = 32;

  private final ObjectMapper json;
  private final String address;
  private final String source;
  private final CleanText text;

  /**
   * @param address of the article
   * @param version of the draft, which is part of the text's address
   */
  Writing(ObjectMapper json, String address, long version, CleanText text) {
    this.json = json;
    this.address = address;
    this.source = address + "/text?version=" + version;
    this.text = text;
  }

  AnnotationPage page(Draft draft) {
    Layout layout = Layout.of(draft);
    List<Annotation> items = new ArrayList<>();
    for (Fact fact : draft.facts()) {
      List<Place> at =
          layout.window(fact.anchors()).map(Layout.Window::at).orElse(List.<Place>of());
      if (fact.status() == FactStatus.CONFIRMED && !at.isEmpty()) {
        items.add(annotation(fact, at));
      }
    }
    return new AnnotationPage(
        "http://www.w3.org/ns/anno.jsonld", address + "/annotations", "AnnotationPage", items);
  }

  private Annotation annotation(Fact fact, List<Place> at) {
    List<Body> bodies = new ArrayList<>();
    bodies.add(body("tagging", "text/plain", WireJson.word(fact.type())));
    if (fact.value() != null) {
      bodies.add(value(fact.value()));
    }
    return new Annotation(
        address + "/annotations#" + fact.id(),
        "Annotation",
        "identifying",
        bodies,
        at.stream().map(text::span).map(this::target).toList());
  }

  private Body value(FactValue value) {
    JsonNode tree = json.valueToTree(value);
    if (tree.isTextual()) {
      return body("identifying", "text/plain", tree.textValue());
    }
    try {
      return body("identifying", "application/json", json.writeValueAsString(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("values are always JSON", e);
    }
  }

  private static Body body(String purpose, String format, String value) {
    return new Body("TextualBody", purpose, format, value);
  }

  private Target target(CleanText.Span span) {
    Text whole = text.text();
    return new Target(
        source,
        List.of(
            new Selector("TextPositionSelector", span.start(), span.end(), null, null, null),
            new Selector(
                "TextQuoteSelector",
                null,
                null,
                whole.slice(span.start(), span.end()),
                whole.slice(Math.max(0, span.start() - CONTEXT), span.start()),
                whole.slice(span.end(), Math.min(whole.length(), span.end() + CONTEXT)))));
  }
}
