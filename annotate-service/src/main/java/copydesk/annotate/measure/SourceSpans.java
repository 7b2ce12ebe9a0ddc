package copydesk.annotate.measure;

import copydesk.annotate.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the blocks of a gold page stand in its source, so that a reading with other blocks can be
 * compared with it. White space never counts: positions are those of the source's other characters,
 * counted from 0.
 */
final class SourceSpans {

  private final int[] points;
  private final List<Integer> offsets = new ArrayList<>();
  private final Map<Integer, Integer> indexOf = new HashMap<>();
  private final Map<Integer, List<Integer>> byLine = new HashMap<>();

  /**
   * @param source the decoded text of the page
   */
  SourceSpans(String source) {
    points = source.codePoints().toArray();
    int line = 1;
    for (int i = 0; i < points.length; i++) {
      if (points[i] == '\n') {
        line++;
      } else if (!Text.isSpace(points[i])) {
        indexOf.put(i, offsets.size());
        byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(offsets.size());
        offsets.add(i);
      }
    }
  }

  /**
   * For each block the positions of its characters; lines shared by blocks are told by the text.
   */
  List<List<Integer>> blocks(GoldPage page) {
    Set<Integer> used = new HashSet<>();
    List<List<Integer>> all = new ArrayList<>();
    for (GoldPage.Block block : page.blocks()) {
      List<Integer> pool = new ArrayList<>();
      for (int[] range : block.lines()) {
        for (int line = range[0]; line <= range[1]; line++) {
          byLine.getOrDefault(line, List.of()).stream()
              .filter(position -> !used.contains(position))
              .forEach(pool::add);
        }
      }
      List<Integer> got = matched(pool, squeezed(block.text()));
      used.addAll(got);
      all.add(got);
    }
    return all;
  }

  private List<Integer> matched(List<Integer> pool, int[] want) {
    for (int from = 0; from + want.length <= pool.size(); from++) {
      int same = 0;
      while (same < want.length && at(pool.get(from + same)) == want[same]) {
        same++;
      }
      if (same == want.length) {
        return List.copyOf(pool.subList(from, from + same));
      }
    }
    List<Integer> got = new ArrayList<>();
    int next = 0;
    for (int character : want) {
      while (next < pool.size() && at(pool.get(next)) != character) {
        next++;
      }
      if (next < pool.size()) {
        got.add(pool.get(next++));
      }
    }
    return got;
  }

  private int at(int position) {
    return points[offsets.get(position)];
  }

  /** A gold mention by positions; null if its characters are not in the source. */
  static Mention placed(Mention mention, String text, List<Integer> block) {
    int[] codePoints = text.codePoints().toArray();
    int from = visible(codePoints, mention.start());
    int to = visible(codePoints, mention.end());
    return from >= to || to > block.size()
        ? null
        : new Mention(mention.type(), 0, block.get(from), block.get(to - 1));
  }

  /** The position of the source's code point at an offset, or null for white space. */
  Integer position(int offset) {
    return indexOf.get(offset);
  }

  private static int visible(int[] codePoints, int until) {
    int count = 0;
    for (int i = 0; i < until; i++) {
      count += Text.isSpace(codePoints[i]) ? 0 : 1;
    }
    return count;
  }

  private static int[] squeezed(String text) {
    return text.codePoints().filter(c -> !Text.isSpace(c)).toArray();
  }
}
