package copydesk.review.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.Samples;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApprovalTest {

  private static final Instant AT = Instant.parse("2026-03-24T13:05:09.000120Z");

  private static Approval approval(JsonNode document, int stage, Seal previous) {
    return new Approval(Samples.SUBMISSION, document, stage, 3, "subject-1", AT, previous);
  }

  @Test
  void the_sealed_bytes_are_pinned() {
    // Given
    JsonNode vector = Samples.vector("seal/approval.json");
    JsonNode given = vector.path("approval");
    Approval approval =
        new Approval(
            UUID.fromString(given.path("submission").textValue()),
            vector.path("document"),
            given.path("stage").intValue(),
            given.path("stages").intValue(),
            given.path("subject").textValue(),
            Instant.parse(given.path("at").textValue()),
            new Seal(given.path("previous").textValue()));

    // When
    String canonical = CanonicalJson.text(approval.sealed());

    // Then
    assertThat(canonical).isEqualTo(vector.path("canonical").textValue());
    assertThat(approval.seal().hex()).isEqualTo(vector.path("seal").textValue());
  }

  @Test
  void the_order_of_members_changes_nothing() {
    // Given
    ObjectNode document = Samples.document().deepCopy();
    ObjectNode reordered = Samples.JSON.createObjectNode();
    List<String> names = new java.util.ArrayList<>();
    document.fieldNames().forEachRemaining(names::addFirst);
    names.forEach(name -> reordered.set(name, document.get(name)));

    // When
    Seal seal = approval(reordered, 1, null).seal();

    // Then
    assertThat(seal).isEqualTo(approval(document, 1, null).seal());
  }

  @Test
  void every_part_of_the_document_is_bound() {
    // Given
    ObjectNode document = Samples.document().deepCopy();
    Seal before = approval(document, 1, null).seal();

    document
        .fieldNames()
        .forEachRemaining(
            name -> {
              // When
              ObjectNode changed = document.deepCopy();
              changed.put(name, "something else");
              Seal after = approval(changed, 1, null).seal();

              // Then
              assertThat(after).as(name).isNotEqualTo(before);
            });
  }

  @Test
  void stage_person_time_and_predecessor_are_bound() {
    // Given
    JsonNode document = Samples.document();
    Approval first = approval(document, 1, null);

    // When
    List<Seal> others =
        List.of(
            approval(document, 2, null).seal(),
            approval(document, 1, first.seal()).seal(),
            new Approval(Samples.SUBMISSION, document, 1, 3, "subject-2", AT, null).seal(),
            new Approval(Samples.SUBMISSION, document, 1, 3, "subject-1", AT.plusNanos(1000), null)
                .seal());

    // Then
    assertThat(others).doesNotContain(first.seal()).doesNotHaveDuplicates();
  }
}
