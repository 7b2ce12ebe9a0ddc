package copydesk.annotate.draft;

import copydesk.annotate.text.Block;
import copydesk.annotate.text.Drop;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Piece;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Ranges;
import copydesk.annotate.text.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a draft in a row, to see what stands where ranges were anchored. */
public final class Layout {

  /** A part in its block, with the offset of the clean text at which it stands. */
  private record Seat(String block, int at, Part part) {}

  /**
   * What is read between the first and the last anchored code point.
   *
   * @param ranges the ranges read, neighbours joined; empty if all of it is dropped
   * @param at the same as places, one a block
   */
  public record Window(List<Range> ranges, List<Place> at) {}

  private final List<Seat> seats = new ArrayList<>();

  private Layout(Draft draft) {
    for (Block block : draft.blocks()) {
      int at = 0;
      for (Part part : block.parts()) {
        seats.add(new Seat(block.id(), at, part));
        at += part instanceof Piece ? part.range().length() : 0;
      }
    }
  }

  public static Layout of(Draft draft) {
    return new Layout(draft);
  }

  /**
   * The window of some anchors.
   *
   * @return empty if no anchored code point stands in the draft, kept or dropped
   */
  public Optional<Window> window(List<Range> anchors) {
    return bounds(anchors).map(this::read);
  }

  /**
   * The window, widened by what was typed in the place of its corrected end: what an editor is
   * offered when a fact went stale.
   */
  public Optional<Window> offered(List<Range> anchors) {
    return bounds(anchors)
        .map(
            bounds -> {
              int next = bounds.last() + 1;
              if (isCorrected(bounds.last()) && next < seats.size() && isTyped(next)) {
                int length = seats.get(next).part().range().length();
                return read(new Bounds(bounds.first(), bounds.from(), next, length));
              }
              return read(bounds);
            });
  }

  /** Whether the anchored text stands as it did: all of it, nothing between, in one row. */
  public boolean isIntact(List<Range> anchors) {
    return window(anchors).filter(window -> window.ranges().equals(anchors)).isPresent();
  }

  private boolean isCorrected(int seat) {
    return seats.get(seat).part() instanceof Drop drop && drop.reason() == Reason.CORRECTED;
  }

  private boolean isTyped(int seat) {
    return seats.get(seat).part() instanceof Piece piece
        && piece.range().isAdded()
        && seats.get(seat).block().equals(seats.get(seat - 1).block());
  }

  /** From a code point of the first seat to one of the last. */
  private record Bounds(int first, int from, int last, int to) {}

  private Optional<Bounds> bounds(List<Range> anchors) {
    Bounds bounds = null;
    for (int i = 0; i < seats.size(); i++) {
      Range here = seats.get(i).part().range();
      for (Range anchor : anchors) {
        if (here.overlaps(anchor)) {
          int from = Math.max(anchor.start() - here.start(), 0);
          int to = Math.min(anchor.end() - here.start(), here.length());
          bounds = widened(bounds, i, from, to);
        }
      }
    }
    return Optional.ofNullable(bounds);
  }

  private static Bounds widened(Bounds bounds, int seat, int from, int to) {
    if (bounds == null) {
      return new Bounds(seat, from, seat, to);
    }
    int first = bounds.first() == seat ? Math.min(bounds.from(), from) : bounds.from();
    int last = bounds.last() == seat ? Math.max(bounds.to(), to) : to;
    return new Bounds(bounds.first(), first, seat, last);
  }

  private Window read(Bounds bounds) {
    List<Range> ranges = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int i = bounds.first(); i <= bounds.last(); i++) {
      Seat seat = seats.get(i);
      int from = i == bounds.first() ? bounds.from() : 0;
      int to = i == bounds.last() ? bounds.to() : seat.part().range().length();
      if (seat.part() instanceof Piece piece && from < to) {
        ranges.add(piece.range().part(from, to));
        widen(places, new Place(seat.block(), seat.at() + from, seat.at() + to));
      }
    }
    return new Window(Ranges.joined(ranges), places);
  }

  private static void widen(List<Place> places, Place next) {
    if (!places.isEmpty() && places.getLast().block().equals(next.block())) {
      places.set(places.size() - 1, new Place(next.block(), places.getLast().start(), next.end()));
    } else {
      places.add(next);
    }
  }
}
