package copydesk.annotate.reading;

import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.draft.Operation;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Decision;
import copydesk.annotate.text.Drop;
import copydesk.annotate.text.Line;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Piece;
import copydesk.annotate.text.Reason;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the drafts of a page say about the boundaries of its lines: a function of the parts. */
public final class Boundaries {

  /**
   * One boundary.
   *
   * @param after the number of the line before it, from 1
   * @param decision null if nobody decided it explicitly
   * @param left where the line before it ends
   * @param right where the line after it begins
   */
  public record Boundary(
      String source,
      int after,
      Operation.Boundary kind,
      Decision decision,
      Side left,
      Side right) {}

  /**
   * One side of a boundary.
   *
   * @param offset of the block's clean text
   */
  public record Side(String article, String block, int offset) {}

  /** A part with its place. */
  private record Seat(String article, Block block, int part, int offset) {
    Part here() {
      return block.parts().get(part);
    }
  }

  private final Texts texts;
  private final NavigableMap<Integer, Seat> seats = new TreeMap<>();

  private Boundaries(Drafts drafts, String source) {
    this.texts = drafts.texts();
    for (Draft draft : drafts.articles().values()) {
      for (Block block : draft.blocks()) {
        int offset = 0;
        for (int p = 0; p < block.parts().size(); p++) {
          Part part = block.parts().get(p);
          if (part.range().source().equals(source)) {
            seats.put(part.range().start(), new Seat(draft.id(), block, p, offset));
          }
          offset += part instanceof Piece ? part.range().length() : 0;
        }
      }
    }
  }

  /**
   * The boundaries between the non-blank lines of a source. One of whose sides no draft holds is
   * left out.
   */
  public static List<Boundary> of(Drafts drafts, String source) {
    Boundaries view = new Boundaries(drafts, source);
    Text text = drafts.texts().of(source);
    List<Line> lines = Line.of(text);
    List<Boundary> boundaries = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      int end = lines.get(i).end() - 1;
      int start = lines.get(i + 1).start();
      Seat left = view.seat(end);
      Seat right = view.seat(start);
      if (left != null && right != null) {
        Seat feed = view.seat(lines.get(i).feed(text));
        boundaries.add(
            new Boundary(
                source,
                lines.get(i).number(),
                view.kind(left, end, right, start),
                feed != null && feed.here() instanceof Drop drop ? drop.decision() : null,
                side(left, end + 1),
                side(right, start)));
      }
    }
    return boundaries;
  }

  private Seat seat(int codePoint) {
    Map.Entry<Integer, Seat> entry = seats.floorEntry(codePoint);
    return entry == null || entry.getValue().here().range().end() <= codePoint
        ? null
        : entry.getValue();
  }

  private static Side side(Seat seat, int codePoint) {
    boolean kept = seat.here() instanceof Piece;
    int inside = kept ? codePoint - seat.here().range().start() : 0;
    return new Side(seat.article(), seat.block().id(), seat.offset() + inside);
  }

  private Operation.Boundary kind(Seat left, int end, Seat right, int start) {
    if (!left.article().equals(right.article())) {
      return Operation.Boundary.ARTICLE;
    }
    boolean joined =
        left.block().id().equals(right.block().id())
            && (left.part() < right.part() || (left.part() == right.part() && end < start));
    if (!joined) {
      return Operation.Boundary.PARAGRAPH;
    }
    if (left.here() instanceof Drop drop && drop.reason() == Reason.HYPHEN) {
      return Operation.Boundary.DEHYPHENATE;
    }
    return isSpaced(left, end, right, start)
        ? Operation.Boundary.JOIN_SPACE
        : Operation.Boundary.JOIN;
  }

  /** Whether white space is read between two code points of one block. */
  private boolean isSpaced(Seat left, int end, Seat right, int start) {
    for (int p = left.part(); p <= right.part(); p++) {
      if (left.block().parts().get(p) instanceof Piece piece) {
        String between = texts.slice(piece.range());
        Text text = Text.of(between);
        int from = p == left.part() ? end + 1 - piece.range().start() : 0;
        int to = p == right.part() ? start - piece.range().start() : text.length();
        if (from < to && text.slice(from, to).isBlank()) {
          return true;
        }
      }
    }
    return false;
  }
}
