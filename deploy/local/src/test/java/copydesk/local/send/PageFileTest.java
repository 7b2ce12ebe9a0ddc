package copydesk.local.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.local.UsageException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void aFullNameIsTheKey() {
    // When
    PageFile page = of("pages/hafen_2026-01-31_2_A03.txt", PageFile.Said.NOTHING);

    // Then
    assertThat(page.publication()).isEqualTo("hafen");
    assertThat(page.date()).isEqualTo("2026-01-31");
    assertThat(page.edition()).isEqualTo("2");
    assertThat(page.label()).isEqualTo("A03");
  }

  @Test
  void otherNamesGiveTheLabelAndTheRestIsUsual() {
    // When
    PageFile numbered = of("003_8b9953af47a7dbb4.txt", PageFile.Said.NOTHING);
    PageFile named = of("头版 要闻.txt", PageFile.Said.NOTHING);

    // Then
    assertThat(numbered.publication()).isEqualTo("ytrb");
    assertThat(numbered.date()).isEqualTo(TODAY);
    assertThat(numbered.edition()).isEqualTo("1");
    assertThat(numbered.label()).isEqualTo("003");
    assertThat(named.label()).isEqualTo("头版-要闻");
  }

  @Test
  void whatIsSaidWinsOverTheName() {
    // Given
    PageFile.Said said =
        new PageFile.Said(
            Optional.of("ytwb"), Optional.of("2026-02-28"), Optional.of("3"), Optional.of("B1"));

    // When
    PageFile page = of("hafen_2026-01-31_2_A03.txt", said);

    // Then
    assertThat(page.target(Optional.of("GB18030")))
        .isEqualTo(
            "/ingest/api/pages?publication=ytwb&date=2026-02-28&edition=3&label=B1"
                + "&encoding=GB18030");
  }

  @Test
  void aDateThatIsNoneIsRefused() {
    // Given
    PageFile.Said said =
        new PageFile.Said(
            Optional.empty(), Optional.of("yesterday"), Optional.empty(), Optional.empty());

    // Then
    assertThatThrownBy(() -> of("1.txt", said)).isInstanceOf(UsageException.class);
  }

  private static PageFile of(String file, PageFile.Said said) {
    return PageFile.of(Path.of(file), said, TODAY);
  }
}
