package copydesk.ingest.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

  @Test
  void aLineThatEndsASentenceEndsTheParagraph() {
    // Given
    Printed printed = Printed.of("云汀\n\n春来。早\n了。 \n“好”\n去，\n");

    // When
    Scored read = Baseline.of(printed);

    // Then
    assertThat(read.articles()).hasSize(1);
    assertThat(read.articles().getFirst())
        .extracting(block -> block.places().size())
        .containsExactly(8, 3, 2);
  }

  @Test
  void aBlankPageHasNoParagraph() {
    assertThat(Baseline.of(Printed.of(" \n")).articles()).isEqualTo(List.of(List.of()));
  }
}
