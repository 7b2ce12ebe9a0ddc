package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.model.Jump;
import copydesk.ingest.reading.model.Jump.Direction;
import copydesk.ingest.reading.page.Formulas;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.Turn;
import java.util.List;
import java.util.Optional;

/** Finds the turn line of a story: at the start of its text, or at the end. */
final class Turns {

  private Turns() {}

  /**
   * The jump of a story of these blocks. One that points forward goes before one that points back.
   */
  static Optional<Jump> of(Page page, List<Draft> body) {
    if (body.isEmpty()) {
      return Optional.empty();
    }
    Segment last = body.getLast().last();
    int from = Math.max(last.start(), last.end() - Formulas.LONGEST);
    String tail = page.slice(from, last.end());
    Optional<Jump> out = Turn.atEnd(tail).map(turn -> jump(turn, tail, from));
    if (out.isEmpty()) {
      out =
          Turn.atStart(tail)
              .filter(turn -> turn.out() && turn.end() == tail.length())
              .map(turn -> jump(turn, tail, from));
    }
    if (out.isPresent()) {
      return out;
    }
    Segment first = body.getFirst().first();
    String head =
        page.slice(first.start(), Math.min(first.end(), first.start() + Formulas.LONGEST));
    return Turn.atStart(head).map(turn -> jump(turn, head, first.start()));
  }

  /** Whether a turn line says that its story goes on elsewhere. */
  static boolean pointsOut(Page page, Draft jump) {
    Segment segment = jump.first();
    String text =
        page.slice(segment.start(), Math.min(segment.end(), segment.start() + Formulas.LONGEST));
    return Turn.atStart(text).map(Turn::out).orElse(false);
  }

  private static Jump jump(Turn turn, String text, int offset) {
    return new Jump(
        turn.out() ? Direction.TO : Direction.FROM,
        turn.page(),
        offset + text.codePointCount(0, turn.start()),
        offset + text.codePointCount(0, turn.end()));
  }
}
