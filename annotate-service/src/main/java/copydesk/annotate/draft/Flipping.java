package copydesk.annotate.draft;

import copydesk.annotate.draft.Operation.Flip;
import copydesk.annotate.draft.Refusal.Why;
import copydesk.annotate.draft.Working.Seat;
import copydesk.annotate.draft.Working.Spot;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Decision;
import copydesk.annotate.text.Drop;
import copydesk.annotate.text.Line;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Piece;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Reason;
import copydesk.annotate.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Decides the boundary between two lines of a source anew. */
final class Flipping {

  private final Working working;
  private final Flip flip;
  private final Line left;
  private final Line right;

  private Flipping(Working working, Flip flip, Line left, Line right) {
    this.working = working;
    this.flip = flip;
    this.left = left;
    this.right = right;
  }

  static void apply(Working working, Flip flip, Author author) {
    if (!working.texts().byName().containsKey(flip.source())) {
      throw new Refusal(Why.NO_SUCH_BOUNDARY);
    }
    List<Line> lines = Line.of(working.texts().of(flip.source()));
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).number() == flip.after()) {
        new Flipping(working, flip, lines.get(i), lines.get(i + 1)).apply(author);
        return;
      }
    }
    throw new Refusal(Why.NO_SUCH_BOUNDARY);
  }

  private void apply(Author author) {
    switch (flip.to()) {
      case JOIN, JOIN_SPACE, DEHYPHENATE -> {
        bringTogether();
        closeSeam();
      }
      case PARAGRAPH -> {
        openSeam();
        if (!leftEnd().spot().article().equals(rightStart().spot().article())) {
          mergeArticles();
        }
      }
      case ARTICLE -> {
        openSeam();
        if (leftEnd().spot().article().equals(rightStart().spot().article())) {
          splitArticle();
        }
      }
    }
    decide(Decision.byHand(author.subject()));
  }

  private Seat leftEnd() {
    return seat(left.end() - 1);
  }

  private Seat rightStart() {
    return seat(right.start());
  }

  private Seat seat(int codePoint) {
    return working
        .seat(flip.source(), codePoint)
        .orElseThrow(() -> new Refusal(Why.NO_SUCH_BOUNDARY));
  }

  /** Puts the right line and what follows it in its block behind the left line. */
  private void bringTogether() {
    Seat from = rightStart();
    Seat to = leftEnd();
    if (from.sameBlock(to)) {
      if (from.before(to)) {
        throw new Refusal(Why.OUT_OF_ORDER);
      }
      return;
    }
    Block.Cut cut = working.cut(from);
    Block origin = working.block(from.spot());
    boolean all = !Working.hasPieces(cut.left());
    List<Part> run = all ? origin.parts() : cut.right();

    Block target = working.block(to.spot());
    List<Part> parts = new ArrayList<>(target.parts());
    int at = to.part() + 1;
    while (at < parts.size() && Working.isDrop(parts.get(at))) {
      at++;
    }
    if (to.offset() + 1 < parts.get(to.part()).range().length()) {
      // The left line ends inside a part, where a drop or a piece runs on over the line's end.
      Part inside = parts.get(to.part());
      parts.set(to.part(), inside.part(0, to.offset() + 1));
      parts.add(to.part() + 1, inside.part(to.offset() + 1, inside.range().length()));
      at = Working.isDrop(inside) ? at + 1 : to.part() + 1;
    }
    parts.addAll(at, run);
    working.replace(to.spot(), target.withParts(parts));
    if (all) {
      working.replace(from.spot());
      if (working.draft(from.spot().article()).blocks().isEmpty()) {
        working.dissolve(from.spot().article(), to.spot().article());
      }
    } else {
      working.replace(from.spot(), origin.withParts(cut.left()));
    }
  }

  /** Makes the seam of two lines of one block read as asked: with nothing, a space, no hyphen. */
  private void closeSeam() {
    Spot spot = leftEnd().spot();
    List<Part> before = hyphenKept(working.cut(seat(left.end() - 1)));
    List<Part> between = between();
    List<Part> from = new ArrayList<>(working.cut(rightStart()).right());
    between.removeIf(working::isAddedSpace);
    switch (flip.to()) {
      case JOIN_SPACE -> {
        if (between.stream().noneMatch(this::isKeptSpace)) {
          between.add(working.write(spot.article(), " "));
        }
      }
      case DEHYPHENATE -> {
        Range hyphen = before.removeLast().range();
        if (!isHyphen(working.texts().of(flip.source()).at(hyphen.start()))) {
          throw new Refusal(Why.NO_HYPHEN);
        }
        before.add(new Drop(hyphen, Reason.HYPHEN));
        between.replaceAll(this::withoutSpace);
      }
      default -> between.replaceAll(this::withoutSpace);
    }
    before.addAll(between);
    before.addAll(from);
    working.replace(spot, working.block(spot).withParts(before));
  }

  /** Makes the left line the end of a block, verbatim. */
  private void openSeam() {
    Seat end = leftEnd();
    Seat start = rightStart();
    if (!end.sameBlock(start) || start.before(end)) {
      return;
    }
    working.freshBlockId(flip.block());
    Block block = working.block(end.spot());
    List<Part> before = hyphenKept(working.cut(end));
    List<Part> between = between();
    between.removeIf(working::isAddedSpace);
    before.addAll(between);
    List<Part> from = working.cut(start).right();
    working.replace(
        end.spot(),
        block.withParts(before),
        new Block(flip.block(), block.type(), block.confidence(), from));
  }

  /** The parts up to the left line's end; its last code point alone, and kept. */
  private List<Part> hyphenKept(Block.Cut atLast) {
    List<Part> before = new ArrayList<>(atLast.left());
    Part last = atLast.right().getFirst().part(0, 1);
    boolean hyphen = last instanceof Drop drop && drop.reason() == Reason.HYPHEN;
    before.add(hyphen ? new Piece(last.range()) : last);
    return before;
  }

  /** The parts between the two lines, which stand in one block. */
  private List<Part> between() {
    List<Part> between = new ArrayList<>();
    Seat end = leftEnd();
    Seat start = rightStart();
    List<Part> parts = working.block(end.spot()).parts();
    for (int p = end.part(); p <= start.part(); p++) {
      Part part = parts.get(p);
      int from = p == end.part() ? end.offset() + 1 : 0;
      int to = p == start.part() ? start.offset() : part.range().length();
      if (from < to) {
        Part some = part.part(from, to);
        boolean hyphen = some instanceof Drop drop && drop.reason() == Reason.HYPHEN;
        between.add(hyphen ? new Drop(some.range(), Reason.BREAK) : some);
      }
    }
    return between;
  }

  private boolean isKeptSpace(Part part) {
    return part instanceof Piece piece && working.texts().slice(piece.range()).isBlank();
  }

  private Part withoutSpace(Part part) {
    return isKeptSpace(part) ? new Drop(part.range(), Reason.SPACE) : part;
  }

  private static boolean isHyphen(int codePoint) {
    return codePoint == '-' || codePoint == 0x2010 || codePoint == 0xAD;
  }

  /** The right line's article goes into the left line's, behind the left line's block. */
  private void mergeArticles() {
    Spot to = leftEnd().spot();
    String from = rightStart().spot().article();
    List<Block> blocks = new ArrayList<>(working.draft(to.article()).blocks());
    blocks.addAll(to.index() + 1, working.draft(from).blocks());
    working.put(working.draft(to.article()).withBlocks(blocks));
    working.dissolve(from, to.article());
  }

  /** The blocks from the right line's on become an article of their own. */
  private void splitArticle() {
    Spot end = leftEnd().spot();
    Spot start = rightStart().spot();
    if (end.equals(start)) {
      throw new Refusal(Why.OUT_OF_ORDER);
    }
    Draft whole = working.draft(start.article());
    int until = start.index() > end.index() ? whole.blocks().size() : end.index();
    List<Block> own = whole.blocks().subList(start.index(), until);
    List<Block> rest = new ArrayList<>(whole.blocks().subList(0, start.index()));
    rest.addAll(whole.blocks().subList(until, whole.blocks().size()));
    working.create(Draft.of(flip.article(), own).withWaivers(whole.waivers()));
    working.put(whole.withBlocks(rest));
  }

  /** Notes who decided, on the drop that holds the line's end. */
  private void decide(Decision decision) {
    Text source = working.texts().of(flip.source());
    working
        .seat(flip.source(), left.feed(source))
        .ifPresent(
            seat -> {
              List<Part> parts = new ArrayList<>(working.block(seat.spot()).parts());
              if (parts.get(seat.part()) instanceof Drop drop) {
                parts.set(seat.part(), drop.decided(decision));
                working.replace(seat.spot(), working.block(seat.spot()).withParts(parts));
              }
            });
  }
}
