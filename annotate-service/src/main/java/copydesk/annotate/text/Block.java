package copydesk.annotate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One paragraph-like unit.
 *
 * @param id unique among the articles of a page
 * @param confidence 0 to 1: how sure the reading is of the block as a whole
 * @param parts in reading order, neighbours that make one range joined, none empty
 */
public record Block(String id, BlockType type, double confidence, List<Part> parts) {

  public Block {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    parts = normal(parts);
  }

  /** Two halves of a block's parts. */
  public record Cut(List<Part> left, List<Part> right) {}

  private static List<Part> normal(List<Part> parts) {
    List<Part> normal = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (part.range().length() == 0) {
        continue;
      }
      Optional<Part> joined = normal.isEmpty() ? Optional.empty() : normal.getLast().joined(part);
      if (joined.isPresent()) {
        normal.set(normal.size() - 1, joined.get());
      } else {
        normal.add(part);
      }
    }
    return List.copyOf(normal);
  }

  public Block withParts(List<Part> others) {
    return new Block(id, type, confidence, others);
  }

  /** The same text as another kind of block; whoever says so is sure. */
  public Block withType(BlockType other) {
    return new Block(id, other, 1, parts);
  }

  /** What is read, without the drops. */
  public List<Range> pieces() {
    return parts.stream().filter(Piece.class::isInstance).map(Part::range).toList();
  }

  /** What is not read. */
  public List<Drop> drops() {
    return parts.stream().filter(Drop.class::isInstance).map(Drop.class::cast).toList();
  }

  /** The number of code points of the clean text. */
  public int length() {
    return pieces().stream().mapToInt(Range::length).sum();
  }

  /** The clean text: the pieces one after the other. */
  public String text(Texts texts) {
    StringBuilder text = new StringBuilder();
    for (Range piece : pieces()) {
      text.append(texts.slice(piece));
    }
    return text.toString();
  }

  /**
   * The parts before and behind an offset of the clean text. Drops that stand at the offset stay on
   * the left, as the end of a line belongs to the line.
   *
   * @param offset code points of the clean text, 0 to {@link #length()}
   */
  public Cut cut(int offset) {
    List<Part> left = new ArrayList<>();
    List<Part> right = new ArrayList<>();
    int at = 0;
    for (Part part : parts) {
      if (part instanceof Drop) {
        (at <= offset && right.isEmpty() ? left : right).add(part);
        continue;
      }
      int length = part.range().length();
      int here = Math.clamp(offset - at, 0, length);
      if (here > 0) {
        left.add(part.part(0, here));
      }
      if (here < length) {
        right.add(part.part(here, length));
      }
      at += length;
    }
    return new Cut(left, right);
  }

  /**
   * The ranges behind a part of the clean text, neighbours joined.
   *
   * @param start the first code point of the clean text
   * @param end one after the last
   */
  public List<Range> ranges(int start, int end) {
    List<Range> ranges = new ArrayList<>();
    int at = 0;
    for (Range piece : pieces()) {
      int from = Math.max(start - at, 0);
      int to = Math.min(end - at, piece.length());
      if (from < to) {
        ranges.add(piece.part(from, to));
      }
      at += piece.length();
    }
    return Ranges.joined(ranges);
  }
}
