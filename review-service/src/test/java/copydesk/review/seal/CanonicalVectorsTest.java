package copydesk.review.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.review.Samples;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house's vectors of canonical JSON, which every part of it agrees on. */
class CanonicalVectorsTest {

  private static Stream<JsonNode> entries(String file, String list) {
    return StreamSupport.stream(Samples.vector(file).path(list).spliterator(), false);
  }

  static Stream<Arguments> cases() {
    return entries("seal/canonical.json", "cases")
        .map(c -> Arguments.of(c.path("id").textValue(), c));
  }

  static Stream<Arguments> doubles() {
    return entries("seal/canonical-edges.json", "doubles")
        .map(c -> Arguments.of(c.path("ieee754").textValue(), c.path("canonical").textValue()));
  }

  static Stream<Arguments> refused() {
    return entries("seal/canonical-edges.json", "refused")
        .map(c -> Arguments.of(c.path("name").textValue(), c.path("input").textValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_document_has_its_canonical_form_and_hash(String id, JsonNode vector) throws Exception {
    // Given
    JsonNode document = Samples.JSON.readTree(vector.path("input").textValue());

    // When
    String canonical = CanonicalJson.text(document);

    // Then
    assertThat(canonical).isEqualTo(vector.path("canonical").textValue());
    assertThat(Seal.of(document).hex()).isEqualTo(vector.path("sha256").textValue());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("doubles")
  void a_double_has_its_canonical_form(String bits, String expected) {
    // Given
    JsonNode document =
        Samples.JSON.valueToTree(
            List.of(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));

    // When
    String canonical = CanonicalJson.text(document);

    // Then
    assertThat(canonical).isEqualTo("[" + expected + "]");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void what_has_no_canonical_form_is_refused(String name, String input) throws Exception {
    // Given
    JsonNode document = Samples.JSON.readTree(input);

    // When / Then
    assertThatThrownBy(() -> CanonicalJson.bytes(document))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
