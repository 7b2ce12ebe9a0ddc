package copydesk.annotate.draft;

import copydesk.annotate.draft.Operation.Adopt;
import copydesk.annotate.draft.Operation.Divide;
import copydesk.annotate.draft.Operation.Merge;
import copydesk.annotate.draft.Operation.Move;
import copydesk.annotate.draft.Operation.Split;
import copydesk.annotate.draft.Refusal.Why;
import copydesk.annotate.draft.Working.Spot;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.BlockType;
import copydesk.annotate.text.Drop;
import copydesk.annotate.text.Line;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Piece;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Splits, merges and moves blocks, and takes up text that stands nowhere. */
final class Reflow {

  private Reflow() {}

  static void split(Working working, Split split) {
    Spot spot = working.spot(split.block());
    Block block = working.block(spot);
    if (split.at() <= 0 || split.at() >= block.length()) {
      throw new Refusal(Why.OFFSET_OUTSIDE);
    }
    working.freshBlockId(split.id());
    Block.Cut cut = block.cut(split.at());
    working.replace(
        spot,
        block.withParts(cut.left()),
        new Block(split.id(), block.type(), block.confidence(), cut.right()));
  }

  static void merge(Working working, Merge merge) {
    if (merge.blocks().size() < 2 || new HashSet<>(merge.blocks()).size() < merge.blocks().size()) {
      throw new Refusal(Why.EMPTY);
    }
    String first = merge.blocks().getFirst();
    for (String next : merge.blocks().subList(1, merge.blocks().size())) {
      List<Part> more = taken(working, next, working.spot(first).article());
      Spot spot = working.spot(first);
      List<Part> parts = new ArrayList<>(working.block(spot).parts());
      if (merge.space()) {
        parts.add(working.write(spot.article(), " "));
      }
      parts.addAll(more);
      working.replace(spot, working.block(spot).withParts(parts));
    }
  }

  /** Takes a block away; what else its article had goes to the heir if it was the last. */
  private static List<Part> taken(Working working, String block, String heir) {
    Spot spot = working.spot(block);
    List<Part> parts = working.block(spot).parts();
    working.replace(spot);
    dissolveIfEmpty(working, spot.article(), heir);
    return parts;
  }

  static void move(Working working, Move move) {
    Spot from = working.spot(move.block());
    Block block = working.block(from);
    working.draft(move.article());
    if (move.block().equals(move.after())) {
      throw new Refusal(Why.OUT_OF_ORDER);
    }
    working.replace(from);
    List<Block> blocks = new ArrayList<>(working.draft(move.article()).blocks());
    int at = 0;
    if (move.after() != null) {
      Spot after = working.spot(move.after());
      if (!after.article().equals(move.article())) {
        throw new Refusal(Why.NO_SUCH_BLOCK);
      }
      at = after.index() + 1;
    }
    blocks.add(at, block);
    working.put(working.draft(move.article()).withBlocks(blocks));
    dissolveIfEmpty(working, from.article(), move.article());
  }

  static void divide(Working working, Divide divide) {
    Spot spot = working.spot(divide.block());
    if (spot.index() == 0) {
      throw new Refusal(Why.EMPTY);
    }
    Draft whole = working.draft(spot.article());
    List<Block> blocks = whole.blocks();
    working.create(
        Draft.of(divide.article(), blocks.subList(spot.index(), blocks.size()))
            .withWaivers(whole.waivers()));
    working.put(whole.withBlocks(blocks.subList(0, spot.index())));
  }

  static void adopt(Working working, Adopt adopt) {
    if (!working.texts().byName().containsKey(adopt.source())
        || adopt.start() < 0
        || adopt.start() >= adopt.end()
        || adopt.end() > working.texts().length(adopt.source())) {
      throw new Refusal(Why.OFFSET_OUTSIDE);
    }
    Range range = new Range(adopt.source(), adopt.start(), adopt.end());
    if (range.isAdded() || working.drafts().coverage().overlaps(range)) {
      throw new Refusal(Why.OFFSET_OUTSIDE);
    }
    working.freshBlockId(adopt.id());
    Draft draft = working.draft(adopt.article());
    List<Block> blocks = new ArrayList<>(draft.blocks());
    blocks.add(new Block(adopt.id(), BlockType.OTHER, 1, lines(working, range)));
    working.adopt(range);
    working.put(draft.withBlocks(blocks));
  }

  /** A stretch of a source as parts: its lines are read, their ends are not. */
  private static List<Part> lines(Working working, Range range) {
    List<Part> parts = new ArrayList<>();
    int at = range.start();
    for (Line line : Line.of(working.texts().of(range.source()))) {
      int from = Math.max(line.start(), range.start());
      int to = Math.min(line.end(), range.end());
      if (from < to) {
        parts.add(new Drop(new Range(range.source(), at, from), Reason.BREAK));
        parts.add(new Piece(new Range(range.source(), from, to)));
        at = to;
      }
    }
    parts.add(new Drop(new Range(range.source(), at, range.end()), Reason.BREAK));
    return parts;
  }

  private static void dissolveIfEmpty(Working working, String article, String heir) {
    if (working.draft(article).blocks().isEmpty() && !article.equals(heir)) {
      working.dissolve(article, heir);
    }
  }
}
