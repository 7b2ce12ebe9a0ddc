package copydesk.review.ninjs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.document.CodePoints;
import copydesk.review.document.Span;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.document.SubmissionDocument.Fact;
import copydesk.review.document.SubmissionDocument.Link;

/**
 * A version's facts as W3C Web Annotations. Each target has two selectors, a position and a quote;
 * both count code points of the version's clean text, whose address never gives another text. Links
 * between facts are annotations whose target and body are the facts' own.
 */
public final class FactAnnotations {

  /** The media type that the Web Annotation Protocol asks for. */
  public static final String MEDIA_TYPE =
      "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";

  /** How many code points of context a quote carries on each side. */
  static final int CONTEXT = 32;

  private static final ObjectMapper JSON = new ObjectMapper();

  private FactAnnotations() {}

  /** The page of annotations as one line of JSON. */
  public static String write(SubmissionDocument document, Publishing publishing) {
    ObjectNode page = JSON.createObjectNode();
    page.put("@context", "http://www.w3.org/ns/anno.jsonld")
        .put("id", publishing.address() + "/facts")
        .put("type", "AnnotationPage");
    ArrayNode items = page.putArray("items");
    for (Fact fact : document.facts()) {
      annotate(items.addObject(), fact, document.text(), publishing);
    }
    for (Link link : document.links()) {
      link(items.addObject(), link, publishing);
    }
    try {
      return JSON.writeValueAsString(page);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("annotations are always JSON", e);
    }
  }

  private static void link(ObjectNode annotation, Link link, Publishing publishing) {
    String facts = publishing.address() + "/facts#";
    annotation
        .put("id", facts + link.from() + "+" + link.to())
        .put("type", "Annotation")
        .put("motivation", "linking")
        .put("created", publishing.sealed().toString());
    ArrayNode bodies = annotation.putArray("body");
    body(bodies, "tagging", "text/plain").put("value", link.kind());
    bodies.addObject().put("id", facts + link.to()).put("purpose", "linking");
    annotation.put("target", facts + link.from());
  }

  private static void annotate(
      ObjectNode annotation, Fact fact, String text, Publishing publishing) {
    annotation
        .put("id", publishing.address() + "/facts#" + fact.id())
        .put("type", "Annotation")
        .put("motivation", "identifying")
        .put("created", publishing.sealed().toString());
    ArrayNode bodies = annotation.putArray("body");
    body(bodies, "tagging", "text/plain").put("value", fact.type());
    identify(bodies, fact);
    ArrayNode targets = annotation.putArray("target");
    for (Span span : fact.at()) {
      target(targets.addObject(), span, text, publishing);
    }
  }

  private static void identify(ArrayNode bodies, Fact fact) {
    JsonNode value = fact.value();
    if (value == null || value.isNull()) {
      return;
    }
    if (value.isTextual()) {
      body(bodies, "identifying", "text/plain").put("value", value.textValue());
    } else if (value.path("date").isTextual()) {
      body(bodies, "identifying", "text/plain").put("value", value.path("date").textValue());
    } else {
      body(bodies, "identifying", "application/json").put("value", value.toString());
    }
  }

  private static ObjectNode body(ArrayNode bodies, String purpose, String format) {
    return bodies
        .addObject()
        .put("type", "TextualBody")
        .put("purpose", purpose)
        .put("format", format);
  }

  private static void target(ObjectNode target, Span span, String text, Publishing publishing) {
    target.put("source", publishing.address() + "/text");
    ArrayNode selectors = target.putArray("selector");
    selectors
        .addObject()
        .put("type", "TextPositionSelector")
        .put("start", span.start())
        .put("end", span.end());
    int before = Math.max(0, span.start() - CONTEXT);
    int after = Math.min(CodePoints.length(text), span.end() + CONTEXT);
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", CodePoints.slice(text, span.start(), span.end()))
        .put("prefix", CodePoints.slice(text, before, span.start()))
        .put("suffix", CodePoints.slice(text, span.end(), after));
  }
}
