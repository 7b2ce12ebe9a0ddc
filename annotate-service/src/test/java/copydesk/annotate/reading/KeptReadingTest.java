package copydesk.annotate.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.text.Evidence;
import org.junit.jupiter.api.Test;

class KeptReadingTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void reasonsAreNamedByNumber() throws Exception {
    // Given
    KeptReading kept =
        kept(
            """
            {"source":{"sha256":"00","encoding":"UTF-8","lines":3},"articles":[],"dropped":[],
             "boundaries":[{"after":1,"decision":"join","confidence":0.9,"reasons":[1,0]},
                           {"after":2,"decision":"join","confidence":0.8,"reasons":[]}],
             "reasons":[{"zh":"句子未完","en":"the sentence goes on"},{"zh":"满栏","en":"full"}]}
            """);

    // When
    Reading reading = kept.reading();

    // Then
    assertThat(reading.boundaries().getFirst().evidence())
        .containsExactly(new Evidence("满栏", "full"), new Evidence("句子未完", "the sentence goes on"));
    assertThat(reading.boundaries().getLast().evidence()).isEmpty();
  }

  @Test
  void theOlderFormTellsThemItself() throws Exception {
    // Given
    KeptReading kept =
        kept(
            """
            {"source":{"sha256":"00","encoding":"UTF-8","lines":2},"articles":[],"dropped":[],
             "boundaries":[{"after":1,"decision":"join","confidence":0.9,
                            "evidence":[{"zh":"满栏","en":"full"}]}]}
            """);

    // When
    Reading reading = kept.reading();

    // Then
    assertThat(reading.boundaries().getFirst().evidence())
        .containsExactly(new Evidence("满栏", "full"));
  }

  @Test
  void aReasonThatIsNotToldIsRefused() throws Exception {
    // Given
    KeptReading kept =
        kept(
            """
            {"source":null,"articles":[],"dropped":[],"reasons":[],
             "boundaries":[{"after":1,"decision":"join","confidence":0.9,"reasons":[0]}]}
            """);

    // When, then
    assertThatThrownBy(kept::reading).isInstanceOf(IllegalArgumentException.class);
  }

  private static KeptReading kept(String document) throws Exception {
    return JSON.readValue(document, KeptReading.class);
  }
}
