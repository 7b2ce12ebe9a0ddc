package copydesk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedPagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"ytrb", "ytsb", "hafen"})
  void aPageHasAboutTheCharactersAskedFor(String paper) {
    // When
    String page = SeedPages.page(paper, 7_000);

    // Then
    assertThat(page.codePoints().filter(c -> !Character.isWhitespace(c)).count())
        .isBetween(7_000L, 7_200L);
  }

  @Test
  void aPaperWithoutSamplePagesIsRefused() {
    assertThatThrownBy(() -> SeedPages.page("none", 10)).hasMessageContaining("none");
  }
}
