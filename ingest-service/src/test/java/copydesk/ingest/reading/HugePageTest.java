package copydesk.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.reading.model.Restored;
import org.junit.jupiter.api.Test;

/** Pages that no paper prints are read too, in the memory and time that linear work needs. */
class HugePageTest {

  @Test
  void fiveMegabytesOfOneLine() {
    String text = "云汀市全市上下齐心协力，推动各项工作取得实效。".repeat(75_000);

    Reading reading = Engine.read(text);

    assertThat(Restored.text(reading, text.codePoints().toArray())).isEqualTo(text);
  }

  @Test
  void halfAMillionLines() {
    String text = "云汀市全市上下齐心协力，推动各项\n工作取得实效。\n".repeat(250_000);

    Reading reading = Engine.read(text);

    assertThat(reading.boundaries()).hasSize(499_999);
    assertThat(Restored.text(reading, text.codePoints().toArray())).isEqualTo(text);
  }

  @Test
  void halfAMillionHeadlines() {
    String text = "云汀春来早\n".repeat(500_000);

    Reading reading = Engine.read(text);

    assertThat(Restored.text(reading, text.codePoints().toArray())).isEqualTo(text);
  }
}
