package copydesk.ingest.reading.tangle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MatchingTest {

  @Test
  void theWholeIsWeighedNotEachRow() {
    double[][] weights = {{5, 4}, {5, 1}};

    int[] matched = Matching.best(weights);

    assertThat(matched).containsExactly(1, 0);
  }

  @Test
  void whatBringsNothingStaysAlone() {
    double[][] weights = {{-1, Double.NEGATIVE_INFINITY}, {2, 3}};

    int[] matched = Matching.best(weights);

    assertThat(matched).containsExactly(-1, 1);
  }

  @Property(tries = 200)
  void noMatchingOfThreeIsBetter(
      @ForAll @Size(9) List<@DoubleRange(min = -5, max = 5) Double> numbers) {
    double[][] weights = new double[3][];
    for (int row = 0; row < 3; row++) {
      weights[row] =
          numbers.subList(3 * row, 3 * row + 3).stream().mapToDouble(Double::doubleValue).toArray();
    }

    int[] matched = Matching.best(weights);

    double total = 0;
    for (int row = 0; row < 3; row++) {
      total += matched[row] < 0 ? 0 : weights[row][matched[row]];
    }
    assertThat(total).isGreaterThanOrEqualTo(most(weights, 0, 0) - 1e-9);
  }

  private static double most(double[][] weights, int row, int used) {
    if (row == weights.length) {
      return 0;
    }
    double most = most(weights, row + 1, used);
    for (int column = 0; column < weights.length; column++) {
      if ((used >> column & 1) == 0) {
        most = Math.max(most, weights[row][column] + most(weights, row + 1, used | 1 << column));
      }
    }
    return most;
  }
}
