package copydesk.annotate.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of the sources is in some part of some block. Two equal coverages hold the same code points
 * the same number of times, so an edit that leaves it equal has lost and doubled nothing.
 *
 * @param bySource for every source the covered ranges in order of offset, neighbours joined;
 *     overlapping ranges stay apart
 */
public record Coverage(Map<String, List<Range>> bySource) {

  /** The coverage by these blocks; what was typed is nobody's source and is left out. */
  public static Coverage of(Collection<Block> blocks) {
    Map<String, List<Range>> bySource = new TreeMap<>();
    for (Block block : blocks) {
      for (Part part : block.parts()) {
        if (!part.range().isAdded()) {
          bySource.computeIfAbsent(part.range().source(), s -> new ArrayList<>()).add(part.range());
        }
      }
    }
    return joined(bySource);
  }

  private static Coverage joined(Map<String, List<Range>> bySource) {
    bySource.replaceAll(
        (source, ranges) -> {
          ranges.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
          return Ranges.joined(ranges);
        });
    return new Coverage(bySource);
  }

  /** Whether every code point of a source is covered exactly once. */
  public boolean isWhole(String source, int length) {
    List<Range> ranges = bySource.getOrDefault(source, List.of());
    return length == 0 ? ranges.isEmpty() : ranges.equals(List.of(new Range(source, 0, length)));
  }

  /** The ranges of a source that are in no part of any block, in order. */
  public List<Range> gaps(String source, int length) {
    List<Range> gaps = new ArrayList<>();
    int at = 0;
    for (Range range : bySource.getOrDefault(source, List.of())) {
      if (at < range.start()) {
        gaps.add(new Range(source, at, range.start()));
      }
      at = Math.max(at, range.end());
    }
    if (at < length) {
      gaps.add(new Range(source, at, length));
    }
    return gaps;
  }

  /** Whether some code point of a range is covered. */
  public boolean overlaps(Range range) {
    return bySource.getOrDefault(range.source(), List.of()).stream().anyMatch(range::overlaps);
  }

  /** The coverage by what this covers and some ranges more. */
  public Coverage with(Collection<Range> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, List<Range>> all = new TreeMap<>();
    bySource.forEach((source, ranges) -> all.put(source, new ArrayList<>(ranges)));
    more.forEach(range -> all.computeIfAbsent(range.source(), s -> new ArrayList<>()).add(range));
    return joined(all);
  }

  /**
   * Undoes every drop and every insertion: all parts of a source in the order of their offsets.
   * Where the coverage is whole this is the decoded source.
   */
  public static String undone(String source, Collection<Block> blocks, Texts texts) {
    StringBuilder undone = new StringBuilder();
    blocks.stream()
        .flatMap(block -> block.parts().stream())
        .map(Part::range)
        .filter(range -> range.source().equals(source))
        .sorted(Comparator.comparingInt(Range::start))
        .forEach(range -> undone.append(texts.slice(range)));
    return undone.toString();
  }
}
