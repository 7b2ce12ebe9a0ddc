package copydesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void partsOptionsFromTheRest() {
    // When
    Arguments parsed =
        parse("a.txt", "--date", "2026-03-02", "--label=A03", "--yes", "--", "--b.txt");

    // Then
    assertThat(parsed.option("date")).contains("2026-03-02");
    assertThat(parsed.option("label")).contains("A03");
    assertThat(parsed.has("yes")).isTrue();
    assertThat(parsed.rest()).containsExactly("a.txt", "--b.txt");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> parse("--colour", "red"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--colour");
    assertThatThrownBy(() -> parse("--date")).hasMessageContaining("needs a value");
    assertThatThrownBy(() -> parse("--yes=1")).isInstanceOf(UsageException.class);
  }

  @Test
  void aPortIsANumberInItsRange() {
    assertThat(parse("--port", "8081").port("port")).contains(8081);
    assertThatThrownBy(() -> parse("--port", "0").port("port")).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> parse("--port", "65536").port("port"))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> parse("--port", "http").port("port"))
        .isInstanceOf(UsageException.class);
  }

  private static Arguments parse(String... arguments) {
    return Arguments.parse(List.of(arguments), Set.of("date", "label", "port"), Set.of("yes"));
  }
}
