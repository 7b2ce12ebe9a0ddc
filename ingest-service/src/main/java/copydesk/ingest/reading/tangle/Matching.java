package copydesk.ingest.reading.tangle;

import java.util.Arrays;

/**
 * The matching of rows with columns that has the greatest total weight; what brings nothing stays
 * unmatched. The Hungarian method in the form of Jonker and Volgenant, cubic in the greater side.
 */
final class Matching {

  private Matching() {}

  /** For each row its column, or -1. */
  static int[] best(double[][] weights) {
    int rows = weights.length;
    int columns = weights[0].length;
    // Each row has a column of its own that stands for no match and weighs nothing.
    int all = columns + rows;
    double[] rowPotential = new double[rows + 1];
    double[] columnPotential = new double[all + 1];
    int[] rowOf = new int[all + 1];
    int[] way = new int[all + 1];
    for (int i = 1; i <= rows; i++) {
      rowOf[0] = i;
      int at = 0;
      double[] least = new double[all + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      boolean[] used = new boolean[all + 1];
      do {
        used[at] = true;
        int row = rowOf[at];
        double delta = Double.POSITIVE_INFINITY;
        int to = 0;
        for (int j = 1; j <= all; j++) {
          if (used[j]) {
            continue;
          }
          double cost =
              cost(weights, row - 1, j - 1, columns) - rowPotential[row] - columnPotential[j];
          if (cost < least[j]) {
            least[j] = cost;
            way[j] = at;
          }
          if (least[j] < delta) {
            delta = least[j];
            to = j;
          }
        }
        for (int j = 0; j <= all; j++) {
          if (used[j]) {
            rowPotential[rowOf[j]] += delta;
            columnPotential[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        at = to;
      } while (rowOf[at] != 0);
      while (at != 0) {
        rowOf[at] = rowOf[way[at]];
        at = way[at];
      }
    }
    int[] matched = new int[rows];
    Arrays.fill(matched, -1);
    for (int j = 1; j <= columns; j++) {
      if (rowOf[j] > 0 && weights[rowOf[j] - 1][j - 1] > 0) {
        matched[rowOf[j] - 1] = j - 1;
      }
    }
    return matched;
  }

  private static double cost(double[][] weights, int row, int column, int columns) {
    if (column >= columns) {
      return column - columns == row ? 0 : 1e6;
    }
    double weight = weights[row][column];
    return weight > 0 ? -weight : 1e6;
  }
}
