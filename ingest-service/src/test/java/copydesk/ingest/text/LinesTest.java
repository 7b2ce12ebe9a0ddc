package copydesk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void threeLineEndsEndALine() {
    assertThat(lines("一\n二\r\n三\r四"))
        .containsExactly(
            new Line(1, 0, 1, 2), new Line(2, 2, 3, 5), new Line(3, 5, 6, 7), new Line(4, 7, 8, 8));
  }

  @Test
  void aLineEndAtTheEndMakesNoLine() {
    assertThat(lines("一\n")).containsExactly(new Line(1, 0, 1, 2));
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n\n")).hasSize(2);
  }

  @Test
  void otherSeparatorsEndNoLine() {
    assertThat(lines("一\u000B二\f三\u0085四\u2028五")).hasSize(1);
  }

  @Test
  void offsetsAreCodePoints() {
    assertThat(lines("𠮷\n野")).containsExactly(new Line(1, 0, 1, 2), new Line(2, 2, 3, 3));
  }

  private static List<Line> lines(String text) {
    return Lines.of(text.codePoints().toArray());
  }
}
