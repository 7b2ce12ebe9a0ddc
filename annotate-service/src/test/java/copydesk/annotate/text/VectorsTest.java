package copydesk.annotate.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases on which all parts of the house agree. */
class VectorsTest {

  static Stream<Named<JsonNode>> positions() throws IOException {
    return Vectors.cases("positions.json");
  }

  static Stream<Named<JsonNode>> lines() throws IOException {
    return Vectors.cases("lines.json");
  }

  @ParameterizedTest
  @MethodSource("positions")
  void offsetsAreCodePointsAndMapToUnitsAndBack(JsonNode vector) {
    // Given
    Text text = Text.of(vector.get("text").asText());

    // Then
    assertThat(text.length()).isEqualTo(vector.get("codePoints").asInt());
    for (JsonNode pair : vector.get("pairs")) {
      assertThat(text.utf16(pair.get(0).asInt())).isEqualTo(pair.get(1).asInt());
      assertThat(text.codePoint(pair.get(1).asInt())).isEqualTo(pair.get(0).asInt());
    }
    for (JsonNode inside : vector.get("inside")) {
      assertThat(text.codePoint(inside.get("utf16").asInt()))
          .isEqualTo(inside.get("codePoint").asInt());
    }
    for (JsonNode slice : vector.get("slices")) {
      assertThat(text.slice(slice.get("start").asInt(), slice.get("end").asInt()))
          .isEqualTo(slice.get("text").asText());
    }
  }

  @ParameterizedTest
  @MethodSource("positions")
  void whatIsNoOffsetIsRefused(JsonNode vector) {
    Text text = Text.of(vector.get("text").asText());

    for (JsonNode invalid : vector.get("invalid")) {
      assertThatThrownBy(
              () -> {
                if (invalid.has("codePoint")) {
                  text.utf16(invalid.get("codePoint").asInt());
                } else if (invalid.has("utf16")) {
                  text.codePoint(invalid.get("utf16").asInt());
                } else {
                  text.slice(invalid.get("start").asInt(), invalid.get("end").asInt());
                }
              })
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void linesEndAsEverywhere(JsonNode vector) {
    // Given
    Text text = Text.of(vector.get("text").asText());
    List<Line> expected = new ArrayList<>();
    int number = 0;
    for (JsonNode line : vector.get("lines")) {
      number++;
      int start = line.get(0).asInt();
      int end = line.get(1).asInt();
      while (start < end && Text.isSpace(text.at(start))) {
        start++;
      }
      while (start < end && Text.isSpace(text.at(end - 1))) {
        end--;
      }
      if (start < end) {
        expected.add(new Line(number, start, end));
      }
    }

    // Then
    assertThat(Line.of(text)).isEqualTo(expected);
  }
}
