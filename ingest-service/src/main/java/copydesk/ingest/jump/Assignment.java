package copydesk.ingest.jump;

import java.util.Arrays;

/**
 * A choice of pairs, one row with one column at most, with the highest total there is. More pairs
 * are better than fewer, whatever they weigh.
 */
final class Assignment {

  /** The weight of a pair that cannot be. */
  static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

  /** Weights must be smaller than this by far. */
  private static final double ONE_MORE_PAIR = 100;

  private final double[][] weights;
  private final double[][] best;
  private final int[] columns;

  private Assignment(double[][] weights) {
    this.weights = weights;
    this.best = new double[weights.length + 1][1 << weights[0].length];
    this.columns = new int[weights.length];
  }

  /**
   * The best choice.
   *
   * @param weights of the pairs by row and column; at most {@link Matching#MOST} of each
   */
  static Assignment best(double[][] weights) {
    Assignment assignment = new Assignment(weights);
    assignment.solve();
    return assignment;
  }

  /** The best choice that has not a certain pair. */
  static Assignment without(double[][] weights, int row, int column) {
    double[][] others = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    others[row][column] = IMPOSSIBLE;
    return best(others);
  }

  /** The sum of the weights of the pairs, and of what having a pair counts. */
  double total() {
    return best[0][0];
  }

  /** The column of a row, or -1. */
  int of(int row) {
    return columns[row];
  }

  /** {@code best[row][taken]}: what the rows from that one on can still bring. */
  private void solve() {
    for (int row = weights.length - 1; row >= 0; row--) {
      for (int taken = 0; taken < best[row].length; taken++) {
        int column = column(row, taken);
        best[row][taken] = column < 0 ? best[row + 1][taken] : value(row, column, taken);
      }
    }
    int taken = 0;
    for (int row = 0; row < weights.length; row++) {
      columns[row] = column(row, taken);
      taken |= columns[row] < 0 ? 0 : 1 << columns[row];
    }
  }

  private int column(int row, int taken) {
    int chosen = -1;
    double most = best[row + 1][taken];
    for (int column = 0; column < weights[row].length; column++) {
      boolean free = (taken & 1 << column) == 0 && weights[row][column] != IMPOSSIBLE;
      if (free && value(row, column, taken) > most) {
        most = value(row, column, taken);
        chosen = column;
      }
    }
    return chosen;
  }

  private double value(int row, int column, int taken) {
    return ONE_MORE_PAIR + weights[row][column] + best[row + 1][taken | 1 << column];
  }
}
