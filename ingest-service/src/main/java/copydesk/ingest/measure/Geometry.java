package copydesk.ingest.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Paragraphs as the place of the lines on the paper tells them. Nobody marked them: they are
 * derived, and only where the derivation is safe.
 *
 * <p>Inside a region of four lines or more, a line that starts to the right of the region's left
 * edge by more than 0.6 and less than 2 times the distance between lines begins a paragraph; one
 * that starts within 0.6 goes on. A line further in is centred or displayed, and what stands before
 * and after it is not judged. Nor is what stands between two regions of one article. The left edge
 * is the first quarter of the lines' starts, since scans lean; the distance is the median.
 */
final class Geometry {

  /** What stands between two lines. */
  enum Between {
    PARAGRAPH_GOES_ON,
    PARAGRAPH_ENDS,
    UNKNOWN
  }

  private static final int LEAST_LINES = 4;
  private static final double LEAST_INDENT = 0.6;
  private static final double MOST_INDENT = 2;

  private enum Start {
    FLUSH,
    INDENTED,
    OTHER
  }

  private Geometry() {}

  /** What stands after each line of a page but the last. */
  static List<Between> of(List<MarkedLine> page) {
    Start[] starts = new Start[page.size()];
    int from = 0;
    for (int i = 1; i <= page.size(); i++) {
      if (i == page.size() || !page.get(i).region().equals(page.get(from).region())) {
        region(page.subList(from, i), starts, from);
        from = i;
      }
    }
    List<Between> result = new ArrayList<>();
    for (int i = 0; i + 1 < page.size(); i++) {
      result.add(between(page.get(i), page.get(i + 1), starts[i], starts[i + 1]));
    }
    return result;
  }

  private static Between between(MarkedLine line, MarkedLine next, Start start, Start nextStart) {
    if (line.article().isEmpty() || next.article().isEmpty()) {
      return Between.UNKNOWN;
    }
    if (!line.article().equals(next.article())) {
      return Between.PARAGRAPH_ENDS;
    }
    if (!line.region().equals(next.region()) || start == Start.OTHER || nextStart == Start.OTHER) {
      return Between.UNKNOWN;
    }
    return nextStart == Start.INDENTED ? Between.PARAGRAPH_ENDS : Between.PARAGRAPH_GOES_ON;
  }

  private static void region(List<MarkedLine> lines, Start[] starts, int at) {
    Arrays.fill(starts, at, at + lines.size(), Start.OTHER);
    if (lines.size() < LEAST_LINES) {
      return;
    }
    int[] lefts = lines.stream().mapToInt(MarkedLine::left).sorted().toArray();
    int edge = lefts[lefts.length / 4];
    int[] distances = new int[lines.size() - 1];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = lines.get(i + 1).down() - lines.get(i).down();
    }
    Arrays.sort(distances);
    double distance = distances[distances.length / 2];
    for (int i = 0; i < lines.size(); i++) {
      double indent = lines.get(i).left() - edge;
      if (distance > 0 && Math.abs(indent) <= LEAST_INDENT * distance) {
        starts[at + i] = Start.FLUSH;
      } else if (indent > LEAST_INDENT * distance && indent < MOST_INDENT * distance) {
        starts[at + i] = Start.INDENTED;
      }
    }
  }
}
