package copydesk.review.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.Samples;
import copydesk.review.document.CodePoints;
import copydesk.review.document.SubmissionDocument;
import org.junit.jupiter.api.Test;

class FactAnnotationsTest {

  private final SubmissionDocument document = Samples.submission();

  private JsonNode page() throws Exception {
    return Samples.JSON.readTree(FactAnnotations.write(document, ItemWriterTest.publishing(null)));
  }

  @Test
  void both_selectors_point_at_the_quote_in_code_points() throws Exception {
    // When
    JsonNode items = page().path("items");

    // Then: behind a character outside the basic plane too
    assertThat(items).hasSize(document.facts().size());
    for (JsonNode annotation : items) {
      for (JsonNode target : annotation.path("target")) {
        JsonNode position = target.path("selector").get(0);
        JsonNode quote = target.path("selector").get(1);
        int start = position.path("start").asInt();
        int end = position.path("end").asInt();
        String exact = quote.path("exact").asText();
        String prefix = quote.path("prefix").asText();
        String suffix = quote.path("suffix").asText();
        assertThat(CodePoints.slice(document.text(), start, end)).isEqualTo(exact);
        assertThat(document.text()).contains(prefix + exact + suffix);
      }
    }
    assertThat(items.findValuesAsText("exact")).containsExactly("云汀河", "𠮷野", "355人", "秦川");
  }

  @Test
  void the_first_code_point_is_0_and_the_ends_have_no_context() throws Exception {
    // When
    JsonNode selectors = page().path("items").get(0).path("target").get(0).path("selector");

    // Then
    assertThat(selectors.get(0).path("start").asInt()).isZero();
    assertThat(selectors.get(1).path("prefix").asText()).isEmpty();
  }

  @Test
  void the_target_is_the_text_of_this_version() throws Exception {
    // When
    JsonNode page = page();

    // Then
    String address = "http://localhost:8080/review/api/records/" + ItemWriterTest.RECORD + "/v/1";
    assertThat(page.path("id").asText()).isEqualTo(address + "/facts");
    assertThat(page.findValuesAsText("source")).containsOnly(address + "/text");
  }

  @Test
  void a_quantity_keeps_its_value() throws Exception {
    // When
    JsonNode body = page().path("items").get(2).path("body");

    // Then
    assertThat(body.get(0).path("value").asText()).isEqualTo("quantity");
    assertThat(Samples.JSON.readTree(body.get(1).path("value").asText()).path("number").asInt())
        .isEqualTo(355);
  }

  @Test
  void linked_facts_point_at_each_other() throws Exception {
    // Given
    ObjectNode linked = Samples.document().deepCopy();
    linked.withArray("links").addObject().put("kind", "counts").put("from", "f3").put("to", "f1");

    // When
    JsonNode items =
        Samples.JSON
            .readTree(
                FactAnnotations.write(
                    Samples.JSON.convertValue(linked, SubmissionDocument.class),
                    ItemWriterTest.publishing(null)))
            .path("items");

    // Then
    JsonNode link = items.get(items.size() - 1);
    assertThat(items).hasSize(document.facts().size() + 1);
    assertThat(link.path("motivation").asText()).isEqualTo("linking");
    assertThat(link.path("target").asText()).endsWith("/facts#f3");
    assertThat(link.path("body").get(0).path("value").asText()).isEqualTo("counts");
    assertThat(link.path("body").get(1).path("id").asText()).endsWith("/facts#f1");
  }

  @Test
  void a_date_is_its_iso_text() throws Exception {
    // Given
    ObjectNode dated = Samples.document().deepCopy();
    ((ObjectNode) dated.withArray("facts").get(0))
        .putObject("value")
        .put("date", "2026-03-24")
        .put("rule", "nearest")
        .put("issue", "2026-03-25");

    // When
    JsonNode body =
        Samples.JSON
            .readTree(
                FactAnnotations.write(
                    Samples.JSON.convertValue(dated, SubmissionDocument.class),
                    ItemWriterTest.publishing(null)))
            .path("items")
            .get(0)
            .path("body")
            .get(1);

    // Then
    assertThat(body.path("format").asText()).isEqualTo("text/plain");
    assertThat(body.path("value").asText()).isEqualTo("2026-03-24");
  }
}
