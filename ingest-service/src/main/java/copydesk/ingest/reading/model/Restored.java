package copydesk.ingest.reading.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Undoes a reading: takes out what it inserted, puts back what it dropped, restores the order. */
public final class Restored {

  private record Part(int start, int end) {}

  private Restored() {}

  /**
   * The text the reading was made of, put together from its pieces and drops.
   *
   * @param text the code points of the source
   * @throws IllegalArgumentException if a code point is in no piece or drop, or in more than one;
   *     the message names the first offset where that is so
   */
  public static String text(Reading reading, int[] text) {
    List<Part> parts = new ArrayList<>();
    for (Article article : reading.articles()) {
      for (Block block : article.blocks()) {
        for (Piece piece : block.pieces()) {
          if (piece instanceof Piece.Range(int start, int end)) {
            parts.add(new Part(start, end));
          }
        }
      }
    }
    reading.dropped().forEach(drop -> parts.add(new Part(drop.start(), drop.end())));
    parts.sort(Comparator.comparingInt(Part::start));
    StringBuilder restored = new StringBuilder();
    int at = 0;
    for (Part part : parts) {
      if (part.start != at || part.end <= part.start || part.end > text.length) {
        throw new IllegalArgumentException("The reading is not whole at offset " + at);
      }
      restored.append(new String(text, part.start, part.end - part.start));
      at = part.end;
    }
    if (at != text.length) {
      throw new IllegalArgumentException("The reading is not whole at offset " + at);
    }
    return restored.toString();
  }
}
