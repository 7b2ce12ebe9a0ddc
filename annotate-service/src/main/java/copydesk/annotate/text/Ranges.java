package copydesk.annotate.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of ranges in reading order. */
public final class Ranges {

  private Ranges() {}

  /** The same row with every range joined to the one it follows directly. */
  public static List<Range> joined(List<Range> ranges) {
    List<Range> joined = new ArrayList<>(ranges.size());
    for (Range range : ranges) {
      if (range.length() == 0) {
        continue;
      }
      if (!joined.isEmpty() && joined.getLast().meets(range)) {
        joined.set(joined.size() - 1, joined.getLast().plus(range));
      } else {
        joined.add(range);
      }
    }
    return List.copyOf(joined);
  }
}
