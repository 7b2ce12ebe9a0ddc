package copydesk.e2e;

import copydesk.e2e.PageNow.Block;
import copydesk.e2e.PageNow.Seam;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The shortest ways that are known from one place of a page to another, as keys.
 *
 * @param from the block with the cursor
 * @param fromOffset the cursor's place in it, code points
 */
record Routes(PageNow page, String from, int fromOffset) {

  private static final Comparator<List<String>> SHORTEST = Comparator.comparingInt(List::size);

  /** To a block, anywhere in it. */
  List<String> to(String block) {
    return from.equals(block) ? List.of() : toStart(block);
  }

  /** To the start of a block. */
  List<String> toStart(String block) {
    if (from.equals(block) && fromOffset == 0) {
      return List.of();
    }
    List<String> ids = page.blocks().stream().map(Block::id).toList();
    int here = ids.indexOf(from);
    int there = ids.indexOf(block);
    int story = page.storyOf(block);
    int index = page.indexOf(block);
    int size = page.stories().get(story).blocks().size();
    List<List<String>> ways = new ArrayList<>();
    ways.add(
        here != there
            ? times(here < there ? "j" : "k", Math.abs(there - here))
            : here > 0 ? List.of("k", "j") : List.of("j", "k"));
    ways.add(joined(toStory(story), times("j", index)));
    if (story + 1 < page.stories().size()) {
      ways.add(joined(toStory(story + 1), times("k", size - index)));
    }
    return Collections.min(ways, SHORTEST);
  }

  /** To the start of an article. */
  private List<String> toStory(int story) {
    int here = page.storyOf(from);
    int hops = Math.abs(story - here);
    List<String> named = new ArrayList<>(List.of("#"));
    named.addAll(String.valueOf(story + 1).chars().mapToObj(Character::toString).toList());
    named.add("Enter");
    return hops > 0 && hops <= named.size() ? times(here < story ? "a" : "A", hops) : named;
  }

  /** To a place inside a block. */
  List<String> to(String block, int offset) {
    if (offset == 0) {
      return toStart(block);
    }
    List<Integer> seams = page.inside(block).stream().map(Seam::offset).toList();
    int before = (int) seams.stream().filter(at -> at <= offset).count();
    int reached = before == 0 ? 0 : seams.get(before - 1);
    List<List<String>> ways = new ArrayList<>();
    ways.add(
        joined(
            toStart(block),
            times(".", before),
            times("ArrowRight", arrows(block, reached, offset))));
    if (before < seams.size()) {
      int beyond = seams.get(before);
      ways.add(
          joined(
              toStart(block),
              times(".", before + 1),
              times("ArrowLeft", arrows(block, offset, beyond))));
    }
    if (from.equals(block)) {
      int way = offset - fromOffset;
      ways.add(times(way > 0 ? "ArrowRight" : "ArrowLeft", Math.abs(way)));
    }
    return Collections.min(ways, SHORTEST);
  }

  /** To the boundary before a line, so that the next key is about it. */
  List<String> toSeam(String block, int offset) {
    List<String> way = to(block, offset);
    return doubtful(block, offset)
        .filter(hops -> hops < way.size())
        .map(hops -> times("n", hops))
        .orElse(way);
  }

  /** How often the key for the next doubtful boundary leads to a place, if it does. */
  private java.util.Optional<Integer> doubtful(String block, int offset) {
    List<String> ids = page.blocks().stream().map(Block::id).toList();
    List<Seam> places =
        page.seams().stream()
            .filter(Seam::doubtful)
            .filter(seam -> ids.contains(seam.block()))
            .sorted(
                Comparator.comparingInt((Seam seam) -> ids.indexOf(seam.block()))
                    .thenComparingInt(Seam::offset))
            .toList();
    int here = ids.indexOf(from);
    int first = 0;
    while (first < places.size() && !isBehind(places.get(first), ids, here)) {
      first++;
    }
    for (int hops = 1; hops <= places.size(); hops++) {
      Seam seam = places.get((first + hops - 1) % places.size());
      if (seam.block().equals(block) && seam.offset() == offset) {
        return java.util.Optional.of(hops);
      }
    }
    return java.util.Optional.empty();
  }

  private boolean isBehind(Seam seam, List<String> ids, int here) {
    int there = ids.indexOf(seam.block());
    return there > here || (there == here && seam.offset() > fromOffset);
  }

  /** Strokes of an arrow key between two places of a block: one for each grapheme. */
  private int arrows(String block, int start, int end) {
    String text = page.block(block).text();
    String between =
        text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    java.text.BreakIterator graphemes = java.text.BreakIterator.getCharacterInstance();
    graphemes.setText(between);
    int count = 0;
    while (graphemes.next() != java.text.BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  static List<String> times(String key, int count) {
    return Collections.nCopies(count, key);
  }

  @SafeVarargs
  static List<String> joined(List<String>... ways) {
    List<String> all = new ArrayList<>();
    for (List<String> way : ways) {
      all.addAll(way);
    }
    return all;
  }
}
