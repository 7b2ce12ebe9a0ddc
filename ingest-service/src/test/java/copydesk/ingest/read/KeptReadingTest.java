package copydesk.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.ingest.reading.Engine;
import copydesk.ingest.reading.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptReadingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SEEDS = Path.of("../seeds/pages");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ytrb_2026-03-18_1_03.txt",
        "ytsb_2026-03-26_1_A1.txt",
        "hafen_2026-03-18_1_01.txt",
        "harbour_2026-03-18_1_01.txt"
      })
  void whatIsKeptTellsTheWholeDocumentInLittle(String page) throws IOException {
    // Given
    Reading reading = Engine.read(Files.readString(SEEDS.resolve(page)));
    String document = ReadingJson.of(reading, "00", "UTF-8");

    // When
    KeptReading kept = KeptReading.of(reading, "00", "UTF-8");

    // Then
    assertThat(JSON.readTree(kept.told())).isEqualTo(JSON.readTree(document));
    assertThat(kept.packed().length).isLessThan(document.length() / 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "云汀", "\n\n"})
  void aPageOfHardlyAnythingIsKeptToo(String text) throws IOException {
    // Given
    Reading reading = Engine.read(text);

    // When
    String told = KeptReading.of(reading, "00", "UTF-8").told();

    // Then
    assertThat(JSON.readTree(told))
        .isEqualTo(JSON.readTree(ReadingJson.of(reading, "00", "UTF-8")));
  }
}
