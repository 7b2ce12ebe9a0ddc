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

  /** Thirty thousand characters of it took seconds, and the service minutes, before runs ended. */
  @Test
  void hundredsOfHeadlinesTogetherAmongParagraphsThatAreNearlyTheSame() {
    // Given
    StringBuilder page = new StringBuilder();
    for (int number = 1; page.length() < 300_000; number++) {
      page.append("修渠春来早%d\n".formatted(number % 10).repeat(9));
      page.append(number % 24 == 0 ? paragraphs(number) : "");
    }
    String text = page.toString();

    // When
    Reading reading = Engine.read(text);

    // Then
    assertThat(Restored.text(reading, text.codePoints().toArray())).isEqualTo(text);
    assertThat(reading.articles()).hasSizeGreaterThan(100);
  }

  private static String paragraphs(int number) {
    StringBuilder paragraphs = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      paragraphs.append("　　本报讯 第%d个村子修渠种稻。\n".formatted(number + i));
    }
    return paragraphs.toString();
  }
}
