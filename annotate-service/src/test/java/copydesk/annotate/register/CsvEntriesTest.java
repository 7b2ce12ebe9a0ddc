package copydesk.annotate.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvEntriesTest {

  @Test
  void aBarOfANameStaysInIt() {
    // When
    List<String> aliases = CsvEntries.aliases("甲\\|乙|丙\\\\| ");

    // Then
    assertThat(aliases).containsExactly("甲|乙", "丙\\");
  }
}
