package copydesk.ingest.format;

import copydesk.ingest.reading.model.Geometry.Box;
import copydesk.ingest.reading.model.Geometry.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The blocks of a sheet, put in the order that the file says they are read in. */
final class TextBlocks {

  /** A line as it was found. */
  record FoundLine(
      String text, Optional<Box> box, OptionalDouble size, OptionalDouble confidence) {}

  private record FoundBlock(String id, List<FoundLine> lines) {}

  private final Map<String, Integer> order = new HashMap<>();
  private final List<FoundBlock> blocks = new ArrayList<>();
  private int before;

  /** The next block in reading order has this id. */
  void reads(String id) {
    order.putIfAbsent(id, order.size());
  }

  /** Begins a block. */
  void block(String id) {
    blocks.add(new FoundBlock(id, new ArrayList<>()));
  }

  /** A line of the block begun last. */
  void line(FoundLine line) {
    if (blocks.isEmpty()) {
      block("");
    }
    blocks.getLast().lines().add(line);
  }

  /**
   * Hands the blocks on, those in the stated order first where it names all that have lines; an
   * order that leaves blocks out says nothing of where they belong.
   */
  void flush(LineSink sink) throws RefusedException {
    List<FoundBlock> found =
        new ArrayList<>(blocks.stream().filter(block -> !block.lines().isEmpty()).toList());
    if (found.stream().allMatch(block -> order.containsKey(block.id()))) {
      found.sort(Comparator.comparing(block -> order.get(block.id())));
    }
    for (FoundBlock block : found) {
      for (FoundLine line : block.lines()) {
        sink.line(
            line.text(),
            new Place(sink.sheet(), line.box(), line.size(), line.confidence(), before));
      }
      before++;
    }
    blocks.clear();
    order.clear();
  }
}
