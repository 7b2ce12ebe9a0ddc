package copydesk.annotate.draft;

import copydesk.annotate.draft.Operation.Merge;
import copydesk.annotate.draft.Operation.Move;
import copydesk.annotate.draft.Operation.Split;
import copydesk.annotate.draft.Refusal.Why;
import copydesk.annotate.draft.Working.Spot;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Splits, merges and moves blocks. */
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

  private static void dissolveIfEmpty(Working working, String article, String heir) {
    if (working.draft(article).blocks().isEmpty() && !article.equals(heir)) {
      working.dissolve(article, heir);
    }
  }
}
