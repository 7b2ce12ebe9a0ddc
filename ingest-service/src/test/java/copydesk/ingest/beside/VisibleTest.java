package copydesk.ingest.beside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 0x0B, 0x0C, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x200E, 0x202E, 0x2028, 0x2066, 0xFEFF
      })
  void whatABrowserWouldObeyOrSwallowIsSpelledOut(int codePoint) {
    String shown = Visible.of("a" + Character.toString(codePoint) + "b");

    assertThat(shown).isEqualTo("a⟨U+%04X⟩b".formatted(codePoint));
  }

  @Test
  void textStaysAsItIs() {
    String text = "云汀 　\u00A0é e\u0301 𠀀 👩\u200D🌾 می\u200Cخواهم";

    assertThat(Visible.of(text)).isEqualTo(text);
  }

  @Test
  void droppedWhiteSpaceIsShownByADot() {
    int[] text = "3 　\u00A0\u000B月".codePoints().toArray();

    assertThat(Visible.of(text, 1, 5, true)).isEqualTo("····");
    assertThat(Visible.of(text, 1, 4, false)).isEqualTo(" 　\u00A0");
  }
}
