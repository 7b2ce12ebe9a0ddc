package copydesk.ingest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import copydesk.ingest.score.Scored.ScoredBlock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScorerTest {

  /** Six lines of two characters; gold has two articles of one paragraph of three lines each. */
  private static final Printed PRINTED = Printed.of("一二\n三四\n五六\n七八\n九十\n甲乙\n");

  private static final Scored GOLD =
      new Scored(List.of(List.of(block("body", 0, 6)), List.of(block("body", 6, 12))));

  @Test
  void aPerfectReadingScoresOneEverywhere() {
    Score score = score(GOLD);

    assertThat(score.boundaries()).isEqualTo(5);
    assertThat(score.joinF1()).isEqualTo(1);
    assertThat(score.breakF1()).isEqualTo(1);
    assertThat(score.boundary()).isEqualTo(1);
    assertThat(score.article()).isEqualTo(1);
    assertThat(score.type()).isEqualTo(1);
    assertThat(score.keptShare()).isEqualTo(1);
  }

  @Test
  void aMissedBreakCostsJoinsPrecisionAndBreaksRecall() {
    Score score = score(new Scored(List.of(List.of(block("body", 0, 12)))));

    assertThat(score.joinF1()).isCloseTo(8.0 / 9, within(1e-9));
    assertThat(score.breakF1()).isZero();
    assertThat(score.boundary()).isEqualTo(0.8);
    assertThat(score.article()).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void aParagraphForAnArticleIsHalfRight() {
    Score score =
        score(new Scored(List.of(List.of(block("body", 0, 6), block("headline", 6, 12)))));

    assertThat(score.breakF1()).isEqualTo(1);
    assertThat(score.boundary()).isEqualTo(0.8);
    assertThat(score.type()).isEqualTo(0.5);
  }

  @Test
  void whatIsLostOrTwiceThereIsNotKept() {
    Score score =
        score(new Scored(List.of(List.of(block("body", 0, 6)), List.of(block("body", 5, 11)))));

    assertThat(score.keptShare()).isCloseTo(10.0 / 12, within(1e-9));
  }

  private static ScoredBlock block(String type, int from, int to) {
    List<Integer> places = IntStream.range(from, to).boxed().toList();
    return new ScoredBlock(type, "", places);
  }

  private static Score score(Scored read) {
    return Scorer.score(PRINTED, GOLD, read, List.of(), line -> 1);
  }
}
