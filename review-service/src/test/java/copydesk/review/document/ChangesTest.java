package copydesk.review.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.Samples;
import copydesk.review.document.Changes.Change;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static SubmissionDocument read(ObjectNode document) {
    return Samples.JSON.convertValue(document, SubmissionDocument.class);
  }

  private static ObjectNode block(String type, String text) {
    return Samples.JSON
        .createObjectNode()
        .put("id", "new")
        .put("type", type)
        .put("start", 0)
        .put("end", 0)
        .put("text", text);
  }

  @Test
  void the_same_document_has_no_changes() {
    assertThat(Changes.between(Samples.submission(), Samples.submission())).isEmpty();
  }

  @Test
  void a_block_changed_in_its_place_is_one_change() {
    // Given
    ObjectNode document = Samples.document().deepCopy();
    ((ObjectNode) document.path("blocks").get(0)).put("text", "云汀河大桥通车");

    // When / Then
    assertThat(Changes.between(Samples.submission(), read(document)))
        .containsExactly(new Change("block", "headline", "云汀河新桥通车", "云汀河大桥通车"));
  }

  @Test
  void blocks_come_and_go() {
    // Given
    ObjectNode document = Samples.document().deepCopy();
    ArrayNode blocks = (ArrayNode) document.path("blocks");
    blocks.remove(0);
    blocks.add(block("body", "又讯"));

    // When / Then
    assertThat(Changes.between(Samples.submission(), read(document)))
        .containsExactly(
            new Change("block", "headline", "云汀河新桥通车", null),
            new Change("block", "body", null, "又讯"));
  }

  @Test
  void a_fact_with_another_value_is_a_change() {
    // Given
    ObjectNode document = Samples.document().deepCopy();
    ObjectNode fact = (ObjectNode) document.path("facts").get(0);
    fact.put("value", "另一人");
    String type = fact.path("type").textValue();
    String quote = fact.path("quote").textValue();

    // When / Then
    assertThat(Changes.between(Samples.submission(), read(document)))
        .hasSize(2)
        .last()
        .isEqualTo(new Change("fact", type, null, quote + " = \"另一人\""));
  }
}
