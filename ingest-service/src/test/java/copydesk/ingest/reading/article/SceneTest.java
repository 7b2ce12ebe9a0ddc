package copydesk.ingest.reading.article;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.reading.article.Scene.Head;
import copydesk.ingest.reading.page.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneTest {

  /** Where each line stands under the one before it, the moves to try would grow with the cube. */
  @ParameterizedTest
  @ValueSource(ints = {60, 120, 240})
  void movesToTryGrowWithTheLinesHoweverManyHangTogether(int lines) {
    // Given
    Scene scene = scene(Collections.nCopies(lines, 1.0));

    // When
    int moves = IntStream.range(0, lines).map(head -> scene.runEnd(head) - head).sum();

    // Then
    assertThat(moves).isGreaterThan(lines).isLessThanOrEqualTo(Scene.LONGEST_RUN * lines);
  }

  @Test
  void aRunEndsWhereALineStandsByItself() {
    // Given
    Scene scene = scene(List.of(0.0, 1.0, 2.0, 0.0, 0.5));

    // When
    List<Integer> ends = IntStream.range(0, 5).mapToObj(scene::runEnd).toList();

    // Then
    assertThat(ends).containsExactly(3, 3, 3, 5, 5);
  }

  /** Lines of a page of nothing else, each hanging on the one before it as told. */
  private static Scene scene(List<Double> hanging) {
    List<Head> heads = new ArrayList<>();
    for (double hangs : hanging) {
      heads.add(new Head(0, false, false, hangs, false, 0));
    }
    Topics topics = new Topics(Page.of(""), List.of(), List.of(), new int[0]);
    return new Scene(new double[0], new boolean[0], heads, topics, 1, 1);
  }
}
