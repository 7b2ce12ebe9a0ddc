package copydesk.ingest.jump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLabelTest {

  @ParameterizedTest
  @CsvSource({
    "3, 3",
    "03, 3",
    "003, 3",
    "０３, 3",
    "第3版, 3",
    "第三版, 3",
    "三版, 3",
    "三, 3",
    "头版, 1",
    "頭版, 1",
    "第一版, 1",
    "十, 10",
    "第十二版, 12",
    "二十版, 20",
    "二十四, 24",
    "A03, A3",
    "a3, A3",
    "Ａ03, A3",
    "A03版, A3",
    "A-3, A3",
    "A三, A3",
    "page 4, 4",
    "Seite 4, 4",
    "体育2, 体育2",
    "要闻, 要闻",
    "二三, 二三"
  })
  void isOneLabelWhateverWayItIsWritten(String written, String same) {
    assertThat(PageLabel.of(written)).hasToString(same);
  }

  @ParameterizedTest(name = "{1} on {0} means {2} among {3}: {4}")
  @CsvSource({
    "1, 3, 3, 1 3, true",
    "1, 3, 4, 1 4, false",
    "A1, 3, A3, A1 A3 B3, true",
    "A1, 3, B3, A1 A3 B3, false",
    "A1, A03, A3, A1 A3 B3, true",
    "A1, B3, A3, A1 A3 B3, false",
    "1, A3, 3, 1 3, true",
    "1, A3, 3, 1 3 B3, false",
    "1, 3, A3, 1 A3, true",
    "1, 3, A3, 1 A3 B3, false",
    "A1, 3, 3, A1 3, true",
    "A1, 3, 3, A1 3 A3, false",
    "1, 要闻, 要闻, 1 要闻, true",
    "1, 要闻, 3, 1 3, false"
  })
  void namesAPageBySectionAndNumber(
      String from, String names, String to, String known, boolean means) {
    // Given
    List<PageLabel> labels = Arrays.stream(known.split(" ")).map(PageLabel::of).toList();

    // When
    boolean mayMean = PageLabel.of(names).mayMean(PageLabel.of(from), PageLabel.of(to), labels);

    // Then
    assertThat(mayMean).isEqualTo(means);
  }

  @Test
  void whatIsNoLabelIsItself() {
    assertThat(PageLabel.of("2-3")).isEqualTo(new PageLabel("2-3", PageLabel.NONE));
  }
}
