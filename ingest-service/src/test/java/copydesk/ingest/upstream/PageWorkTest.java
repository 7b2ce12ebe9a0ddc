package copydesk.ingest.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.upstream.PageWork.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageWorkTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, 0, READ",
    "3, 0, 0, 0, 0, WAITING",
    "2, 1, 0, 0, 0, IN_WORK",
    "0, 1, 2, 0, 0, IN_WORK",
    "1, 0, 2, 0, 0, IN_WORK",
    "0, 0, 3, 0, 1, SUBMITTED",
    "0, 0, 1, 2, 0, SUBMITTED",
    "0, 0, 0, 3, 2, APPROVED",
    "0, 0, 0, 0, 2, SPIKED"
  })
  void aPageStandsWhereItsArticlesStand(
      int waiting, int inWork, int submitted, int approved, int spiked, Stage stage) {
    PageWork work = new PageWork(waiting, inWork, submitted, approved, spiked, true);

    assertThat(work.stage()).isEqualTo(stage);
  }
}
