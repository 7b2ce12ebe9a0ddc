package copydesk.annotate.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.annotate.text.Coverage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Server and browser make the same of the same operations: the browser's tests run these too. */
class OperationVectorsTest {

  static Stream<Named<JsonNode>> cases() throws IOException {
    return StreamSupport.stream(OperationVectors.read().get("cases").spliterator(), false)
        .map(each -> Named.of(each.get("id").asText(), each));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatComesOfOperationsIsWrittenDown(JsonNode each) throws Exception {
    // Given
    Drafts start = OperationVectors.start(each);
    Coverage whole = start.coverage();
    Drafts drafts = start;
    Deque<Delta> done = new ArrayDeque<>();

    // When
    for (JsonNode edit : each.get("edits")) {
      try {
        Edit applied =
            Edit.apply(drafts, OperationVectors.operations(edit.get("ops")), Samples.EDITOR);
        drafts = applied.drafts();
        done.push(applied.delta());
        assertThat(OperationVectors.shown(drafts)).isEqualTo(edit.get("articles"));
      } catch (Refusal refusal) {
        assertThat(OperationVectors.refused(refusal)).isEqualTo(edit.get("refused"));
      }
    }

    // Then
    assertThat(drafts.coverage()).isEqualTo(whole);
    for (Delta delta : done) {
      drafts = delta.inverse().applyTo(drafts);
    }
    assertThat(drafts.articles()).isEqualTo(start.articles());
  }
}
