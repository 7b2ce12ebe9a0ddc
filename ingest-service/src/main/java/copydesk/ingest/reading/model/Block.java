package copydesk.ingest.reading.model;

import java.util.List;

/**
 * One paragraph-like unit.
 *
 * @param id made of the offset of its first code point in the source
 * @param text the concatenation of its pieces
 * @param confidence of its type and extent, 0 to 1
 */
public record Block(String id, BlockType type, String text, List<Piece> pieces, double confidence) {

  public Block {
    pieces = List.copyOf(pieces);
  }
}
