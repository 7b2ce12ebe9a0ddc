package copydesk.annotate.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.draft.Samples;
import copydesk.annotate.text.Coverage;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {

  static Stream<Named<JsonNode>> clean() throws IOException {
    return Vectors.cases("clean.json");
  }

  @ParameterizedTest
  @MethodSource("clean")
  void aReadingIsTakenInWholeOrNotAtAll(JsonNode vector) {
    // Given
    Text text = Text.of(vector.get("source").asText());
    Reading reading = reading(vector);

    // Then
    if (!vector.get("coverage").asText().equals("ok")) {
      assertThatThrownBy(() -> drafts(reading, text)).isInstanceOf(BrokenReading.class);
      return;
    }
    Drafts drafts = drafts(reading, text);
    if (!drafts.articles().isEmpty()) {
      List<String> clean = new ArrayList<>();
      vector.get("clean").forEach(each -> clean.add(each.asText()));
      assertThat(drafts.blocks().stream().map(block -> block.text(drafts.texts())))
          .containsExactlyElementsOf(clean);
      assertThat(Coverage.undone(Samples.SOURCE, drafts.blocks(), drafts.texts()))
          .isEqualTo(vector.get("undone").asText());
    }
  }

  private static Drafts drafts(Reading reading, Text text) {
    return Intake.drafts(reading, Samples.SOURCE, text, Samples.countingIds());
  }

  private static Reading reading(JsonNode vector) {
    List<Reading.Block> blocks = new ArrayList<>();
    for (JsonNode block : vector.get("blocks")) {
      List<Reading.Piece> pieces = new ArrayList<>();
      for (JsonNode piece : block.get("pieces")) {
        pieces.add(
            piece.has("insert")
                ? Reading.Piece.insertion(piece.get("insert").asText())
                : Reading.Piece.range(piece.get("start").asInt(), piece.get("end").asInt()));
      }
      blocks.add(new Reading.Block("b", "body", "", pieces, 1));
    }
    List<Reading.Dropped> dropped = new ArrayList<>();
    for (JsonNode drop : vector.get("dropped")) {
      dropped.add(
          new Reading.Dropped(
              drop.get("start").asInt(), drop.get("end").asInt(), drop.get("reason").asText()));
    }
    return new Reading(
        new Reading.Source("", "UTF-8", 1),
        List.of(new Reading.Article("a", blocks, null)),
        dropped,
        List.of());
  }

  @Test
  void boundariesReadAsTheReadingSaid() {
    // When
    Drafts drafts = Samples.page("甲\n乙 c\nd e-\nf\n庚\n辛", "jshpa");

    // Then
    assertThat(Boundaries.of(drafts, Samples.SOURCE))
        .extracting(boundary -> boundary.kind().name())
        .containsExactly("JOIN", "JOIN_SPACE", "DEHYPHENATE", "PARAGRAPH", "ARTICLE");
  }
}
