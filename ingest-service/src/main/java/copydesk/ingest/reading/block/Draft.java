package copydesk.ingest.reading.block;

import copydesk.ingest.reading.model.BlockType;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block before it has its place in an article. {@code HEADLINE} stands for any display text that
 * no formula explains; the room {@code article} tells headlines, kickers and crossheads apart.
 *
 * @param confidence of type and extent, 0 to 1
 */
public record Draft(BlockType type, List<Segment> segments, double confidence) {

  public Draft {
    segments = List.copyOf(segments);
  }

  /** The same text as another type. */
  public Draft as(BlockType other) {
    return new Draft(other, segments, confidence);
  }

  /** This block and the one after it as one. */
  public Draft with(Draft next) {
    return new Draft(
        type,
        Stream.concat(segments.stream(), next.segments.stream()).toList(),
        Math.min(confidence, next.confidence));
  }

  /** Its first segment. */
  public Segment first() {
    return segments.getFirst();
  }

  /** Its last segment. */
  public Segment last() {
    return segments.getLast();
  }

  /** Whether it is running text. */
  public boolean isBody() {
    return type == BlockType.BODY;
  }

  /** Number of code points of its segments. */
  public int length() {
    return segments.stream().mapToInt(segment -> segment.end() - segment.start()).sum();
  }
}
