package copydesk.review.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.Samples;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.seal.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ItemWriterTest {

  static final UUID RECORD = UUID.fromString("0195c9a0-0000-7000-8000-0000000000e1");

  static Publishing publishing(String note) {
    return new Publishing(
        URI.create("http://localhost:8080"),
        RECORD,
        1,
        Samples.SUBMISSION,
        "usable",
        Instant.parse("2026-03-24T13:20:00Z"),
        Instant.parse("2026-03-24T13:20:00Z"),
        "0".repeat(64),
        note);
  }

  private static JsonNode write(SubmissionDocument document, Publishing publishing) {
    try {
      return Samples.JSON.readTree(ItemWriter.write(document, publishing));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ItemSchema ownSchema() throws IOException {
    try (InputStream file = ItemSchema.class.getResourceAsStream(ItemSchema.OWN)) {
      return new ItemSchema(Samples.JSON.readTree(file));
    }
  }

  private static List<String> values(JsonNode array, String role) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(entry -> entry.path("role").asText().equals(role))
        .map(entry -> entry.path("value").asText())
        .toList();
  }

  @Test
  void a_submission_becomes_an_item_of_the_projects_schema() throws Exception {
    // When
    JsonNode item = write(Samples.submission(), publishing(null));

    // Then
    assertThat(ownSchema().faults(item)).isEmpty();
    assertThat(item.path("uri").asText()).isEqualTo("urn:uuid:" + RECORD);
    assertThat(item.path("pubStatus").asText()).isEqualTo("usable");
    assertThat(item.path("language").asText()).isEqualTo("zh-Hans");
    assertThat(item.path("slugline").asText()).isEqualTo("ytrb 2026-03-24 A03");
    assertThat(values(item.path("headlines"), "main")).containsExactly("云汀河新桥通车");
    assertThat(item.path("by").asText()).isEqualTo("本报讯 记者 钟意 摄影 𠮷野");
  }

  @Test
  void the_bodies_hold_the_paragraphs_and_count_code_points() {
    // When
    JsonNode bodies = write(Samples.submission(), publishing(null)).path("bodies");

    // Then
    assertThat(values(bodies, "main"))
        .containsExactly(
            "昨日上午，云汀河新桥正式通车。应到355人，实到333人。\n“桥通了，心就通了。”市民秦川说。",
            "<p>昨日上午，云汀河新桥正式通车。应到355人，实到333人。</p>\n<p>“桥通了，心就通了。”市民秦川说。</p>");
    assertThat(values(bodies, "caption")).containsExactly("新桥夜景");
    assertThat(bodies.get(0).path("charCount").asInt()).isEqualTo(29 + 17);
  }

  @Test
  void the_version_links_to_its_facts_chain_source_and_text() {
    // When
    JsonNode associations = write(Samples.submission(), publishing(null)).path("associations");

    // Then
    String version = "http://localhost:8080/review/api/records/" + RECORD + "/v/1/";
    assertThat(associations.findValuesAsText("href"))
        .containsExactly(
            version + "facts",
            version + "chain",
            version + "source",
            version + "text",
            version + "signature");
  }

  @Test
  void a_withdrawal_says_why_and_nothing_of_the_text() throws Exception {
    // When
    String item = ItemWriter.writeWithdrawn(Samples.submission(), canceled());

    // Then
    assertThat(ownSchema().faults(Samples.JSON.readTree(item))).isEmpty();
    assertThat(item).contains("Withdrawn: why").doesNotContain("新桥").doesNotContain("秦川");
  }

  @Test
  void a_withdrawal_with_a_text_is_not_valid() throws Exception {
    // Given
    ObjectNode item =
        (ObjectNode)
            Samples.JSON.readTree(ItemWriter.writeWithdrawn(Samples.submission(), canceled()));

    // When
    item.put("title", "云汀河新桥通车");

    // Then
    assertThat(ownSchema().faults(item)).isNotEmpty();
  }

  private static Publishing canceled() {
    Publishing first = publishing(null);
    return new Publishing(
        first.origin(),
        first.record(),
        2,
        first.submission(),
        "canceled",
        first.firstSealed(),
        first.sealed(),
        first.seal(),
        "Withdrawn: why");
  }

  @Test
  void an_item_is_written_in_its_canonical_form() throws Exception {
    // When
    String item = ItemWriter.write(Samples.submission(), publishing(null));

    // Then
    assertThat(CanonicalJson.text(Samples.JSON.readTree(item))).isEqualTo(item);
  }

  @Test
  void facts_are_named_once() {
    // When
    JsonNode item = write(Samples.submission(), publishing(null));

    // Then
    assertThat(item.path("people").findValuesAsText("name")).containsExactly("𠮷野", "秦川");
    assertThat(item.path("places").findValuesAsText("name")).containsExactly("云汀河");
  }

  @Test
  void waivers_and_corrections_stand_in_the_editorial_note() {
    // When
    JsonNode item = write(Samples.submission(), publishing("Corrects a name."));

    // Then
    assertThat(item.path("edNote").asText()).isEqualTo("Corrects a name.\nWaived: 有人请假");
  }

  @Test
  void an_article_of_a_headline_only_is_valid_too() throws Exception {
    // Given
    ObjectNode document = Samples.document().deepCopy();
    document.set("blocks", Samples.JSON.createArrayNode().add(document.path("blocks").get(0)));
    document.put("text", "云汀河新桥通车");
    document.set("facts", Samples.JSON.createArrayNode());
    document.set("waivers", Samples.JSON.createArrayNode());

    // When
    JsonNode item =
        write(Samples.JSON.convertValue(document, SubmissionDocument.class), publishing(null));

    // Then
    assertThat(ownSchema().faults(item)).isEmpty();
    assertThat(item.has("people")).isFalse();
    assertThat(item.has("edNote")).isFalse();
  }

  @Test
  void markup_in_the_text_stays_text() {
    // Given
    ObjectNode document = Samples.document().deepCopy();
    ((ObjectNode) document.path("blocks").get(2)).put("text", "a<b>&c");

    // When
    JsonNode bodies =
        write(Samples.JSON.convertValue(document, SubmissionDocument.class), publishing(null))
            .path("bodies");

    // Then
    assertThat(bodies.get(1).path("value").asText()).startsWith("<p>a&lt;b&gt;&amp;c</p>");
  }

  @Test
  void an_item_with_an_unknown_member_is_not_valid() throws Exception {
    // Given
    ObjectNode item = write(Samples.submission(), publishing(null)).deepCopy();

    // When
    item.put("reviewedBy", "somebody");

    // Then
    assertThat(ownSchema().faults(item)).singleElement().asString().contains("reviewedBy");
  }
}
