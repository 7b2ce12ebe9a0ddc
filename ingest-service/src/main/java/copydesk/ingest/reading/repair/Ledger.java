package copydesk.ingest.reading.repair;

import copydesk.ingest.reading.model.Dropped;
import copydesk.ingest.reading.model.Dropped.Reason;
import copydesk.ingest.reading.model.Piece;
import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Page;
import java.util.ArrayList;
import java.util.List;

/** What becomes of every code point of a page. A code point nobody dropped is kept. */
public final class Ledger {

  private final Page page;

  /** Why each code point was dropped; null where it is kept. */
  private final Reason[] fates;

  Ledger(Page page) {
    this.page = page;
    this.fates = new Reason[page.length()];
  }

  void drop(int offset, Reason reason) {
    fates[offset] = reason;
  }

  /** Drops a range that no block holds: white space, and what was never printed. */
  void dropGap(int start, int end) {
    boolean lineEnd = start == 0 || end == page.length();
    for (int i = start; i < end; i++) {
      lineEnd |= page.at(i) == '\n' || page.at(i) == '\r';
    }
    for (int i = start; i < end; i++) {
      if (Glyphs.isNoise(page.at(i))) {
        drop(i, Reason.NOISE);
      } else {
        drop(i, lineEnd ? Reason.BREAK : Reason.SPACE);
      }
    }
  }

  boolean isKept(int offset) {
    return fates[offset] == null;
  }

  /** The kept ranges of a half-open range. */
  List<Piece> pieces(int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    int from = -1;
    for (int i = start; i <= end; i++) {
      boolean kept = i < end && fates[i] == null;
      if (kept && from < 0) {
        from = i;
      } else if (!kept && from >= 0) {
        pieces.add(new Piece.Range(from, i));
        from = -1;
      }
    }
    return pieces;
  }

  /** Everything that was dropped, in runs of one reason. */
  public List<Dropped> dropped() {
    List<Dropped> dropped = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= fates.length; i++) {
      if (i == fates.length || fates[i] != fates[from]) {
        if (fates[from] != null) {
          dropped.add(new Dropped(from, i, fates[from]));
        }
        from = i;
      }
    }
    return dropped;
  }
}
