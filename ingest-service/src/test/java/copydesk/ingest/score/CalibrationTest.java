package copydesk.ingest.score;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.score.Calibration.Bin;
import copydesk.ingest.score.Scored.ScoredBlock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  /** Eight lines of one character; gold has two paragraphs of four in one article. */
  private static final Printed PRINTED = Printed.of("一\n二\n三\n四\n五\n六\n七\n八\n");

  private static final Scored GOLD = new Scored(List.of(List.of(block(0, 4), block(4, 8))));

  /** Breaks after the sixth line as well: of seven boundaries that one is wrong. */
  private static final Scored READ =
      new Scored(List.of(List.of(block(0, 4), block(4, 6), block(6, 8))));

  /** Of the boundaries after the lines 1 to 7. */
  private static final double[] CONFIDENCES = {0.2, 0.5, 0.85, 0.9, 0.95, 0.989, 0.99};

  @Test
  void everyBoundaryIsInTheStepOfItsConfidence() {
    // When
    Calibration calibration = score().calibration();

    // Then
    assertThat(calibration.bins()).extracting(Bin::count).containsExactly(1L, 1L, 1L, 1L, 2L, 1L);
    assertThat(calibration.bins()).extracting(Bin::right).containsExactly(1L, 1L, 1L, 1L, 1L, 1L);
    assertThat(calibration.count()).isEqualTo(7);
  }

  @Test
  void theSureOnesAreThoseFrom95HundredthsOn() {
    // When
    Score score = score();

    // Then
    assertThat(score.sureShare()).isEqualTo(3.0 / 7);
    assertThat(score.sureAccuracy()).isEqualTo(2.0 / 3);
  }

  @Test
  void pagesAddUp() {
    // When
    Calibration both = score().plus(score()).calibration();

    // Then
    assertThat(both.sure().count()).isEqualTo(6);
    assertThat(both.sure().right()).isEqualTo(4);
    assertThat(both.share(both.bins().getFirst())).isEqualTo(1.0 / 7);
  }

  @Test
  void withoutBoundariesNothingIsDividedByNothing() {
    assertThat(Calibration.NONE.share(Calibration.NONE.sure())).isZero();
    assertThat(Calibration.NONE.sure().accuracy()).isEqualTo(1);
  }

  private static Score score() {
    return Scorer.score(PRINTED, GOLD, READ, List.of(), line -> CONFIDENCES[line - 1]);
  }

  private static ScoredBlock block(int from, int to) {
    return new ScoredBlock("body", "", IntStream.range(from, to).boxed().toList());
  }
}
