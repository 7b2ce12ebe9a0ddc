package copydesk.annotate.draft;

import copydesk.annotate.draft.Operation.Replace;
import copydesk.annotate.draft.Operation.Retype;
import copydesk.annotate.draft.Refusal.Why;
import copydesk.annotate.draft.Working.Spot;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Drop;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Piece;
import copydesk.annotate.text.Reason;
import java.util.ArrayList;
import java.util.List;

/** Changes the text of a block, and what the block is. */
final class Wording {

  private Wording() {}

  static void retype(Working working, Retype retype) {
    Spot spot = working.spot(retype.block());
    working.replace(spot, working.block(spot).withType(retype.type()));
  }

  static void replace(Working working, Replace replace) {
    Spot spot = working.spot(replace.block());
    Block block = working.block(spot);
    if (replace.start() < 0 || replace.end() < replace.start() || replace.end() > block.length()) {
      throw new Refusal(Why.OFFSET_OUTSIDE);
    }
    if (replace.text().codePoints().anyMatch(Wording::isForbidden)) {
      throw new Refusal(Why.BAD_CHARACTER);
    }
    if (replace.start() == replace.end() && replace.text().isEmpty()) {
      throw new Refusal(Why.EMPTY);
    }
    List<Part> parts =
        replace.start() < replace.end()
            ? corrected(block, replace.start(), replace.end())
            : new ArrayList<>(block.parts());
    if (!replace.text().isEmpty()) {
      parts.add(
          place(parts, replace.start(), replace.end() > replace.start()),
          working.write(spot.article(), replace.text()));
    }
    working.replace(spot, block.withParts(parts));
  }

  /** Line ends, other controls, and halves of surrogate pairs. */
  private static boolean isForbidden(int codePoint) {
    return (Character.isISOControl(codePoint) && codePoint != '\t')
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  /**
   * The parts with a stretch of the clean text dropped where it stood, cut at the stretch's ends.
   * What had been typed there goes without a trace here: the buffer and the log still have it.
   */
  private static List<Part> corrected(Block block, int start, int end) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (Part part : block.parts()) {
      if (!(part instanceof Piece piece)) {
        parts.add(part);
        continue;
      }
      int length = piece.range().length();
      int from = Math.clamp(start - at, 0, length);
      int to = Math.clamp(end - at, 0, length);
      at += length;
      if (from >= to) {
        parts.add(piece);
        continue;
      }
      if (from > 0) {
        parts.add(piece.part(0, from));
      }
      if (!piece.range().isAdded()) {
        parts.add(new Drop(piece.range().part(from, to), Reason.CORRECTED));
      }
      if (to < length) {
        parts.add(piece.part(to, length));
      }
    }
    return parts;
  }

  /**
   * Where new text goes: in the place of what was dropped, else directly behind the code point
   * before it, so that it stays on that side of a line's end. Splits a part if need be.
   */
  private static int place(List<Part> parts, int offset, boolean replacing) {
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Piece piece)) {
        continue;
      }
      int length = piece.range().length();
      if (offset == 0 && at == 0 && !replacing) {
        return i;
      }
      if (at + length > offset && at < offset) {
        parts.set(i, piece.part(0, offset - at));
        parts.add(i + 1, piece.part(offset - at, length));
        return i + 1;
      }
      if (at + length == offset) {
        return replacing ? behindDropped(parts, i + 1) : i + 1;
      }
      at += length;
    }
    return replacing ? behindDropped(parts, 0) : parts.size();
  }

  /** Behind the first run of corrected drops from here on; here if there is none before a piece. */
  private static int behindDropped(List<Part> parts, int from) {
    for (int i = from; i < parts.size() && parts.get(i) instanceof Drop; i++) {
      if (((Drop) parts.get(i)).reason() == Reason.CORRECTED) {
        return i + 1;
      }
    }
    return from;
  }
}
