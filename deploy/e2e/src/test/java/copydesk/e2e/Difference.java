package copydesk.e2e;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text that is to read otherwise.
 *
 * @param at code points of the text before
 * @param removed how many of them go
 * @param inserted what comes in their place
 */
record Difference(int at, int removed, String inserted) {

  /** The fewest characters that make one text of another, in order. */
  static List<Difference> between(String before, String after) {
    int[] old = before.codePoints().toArray();
    int[] now = after.codePoints().toArray();
    int[][] common = new int[old.length + 1][now.length + 1];
    for (int i = old.length - 1; i >= 0; i--) {
      for (int j = now.length - 1; j >= 0; j--) {
        common[i][j] =
            old[i] == now[j]
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Difference> found = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.length || j < now.length) {
      if (i < old.length && j < now.length && old[i] == now[j]) {
        i++;
        j++;
        continue;
      }
      int at = i;
      StringBuilder inserted = new StringBuilder();
      while (i < old.length || j < now.length) {
        if (i < old.length && j < now.length && old[i] == now[j]) {
          break;
        }
        if (j < now.length && (i == old.length || common[i][j + 1] >= common[i + 1][j])) {
          inserted.appendCodePoint(now[j++]);
        } else {
          i++;
        }
      }
      found.add(new Difference(at, i - at, inserted.toString()));
    }
    return found;
  }
}
