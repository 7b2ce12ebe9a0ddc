package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.boundary.Seams;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.End;
import copydesk.ingest.reading.page.PageLine.Start;
import java.util.List;

/** How probable it is that another story begins between two paragraphs that follow one another. */
final class Cuts {

  /** Column widths further apart than this are different columns, in full-width units. */
  private static final double SAME_COLUMN = 1.6;

  /** Paragraphs around a headline that it is compared with. */
  private static final int CONTEXT = 4;

  private final Page page;
  private final Seams seams;
  private final List<Draft> drafts;

  Cuts(Page page, Seams seams, List<Draft> drafts) {
    this.page = page;
    this.seams = seams;
    this.drafts = drafts;
  }

  /**
   * Probability of a new story at draft {@code next}, the paragraph before it being {@code last}.
   */
  double probability(int last, int next) {
    double odds = Weights.of(next == last + 1 ? "cut.bare" : "cut.display");
    Draft before = drafts.get(last);
    Draft after = drafts.get(next);
    PageLine end = line(before.last().line());
    PageLine start = line(after.first().line());
    if (start.starts() == Start.DATELINE || start.starts() == Start.TURN) {
      odds += Weights.of("cut.opens");
    }
    if (end.ends() == End.SIGNED) {
      odds += Weights.of("cut.signed");
    }
    if (start.led()) {
      double rarity = seams.ledRarity();
      odds += Weights.of("cut.led") * rarity * rarity * rarity;
    }
    double columnBefore = seams.column(before.last().line());
    double columnAfter = seams.column(after.first().line());
    if (Double.isFinite(columnBefore)
        && Double.isFinite(columnAfter)
        && Math.abs(columnBefore - columnAfter) > SAME_COLUMN) {
      odds += Weights.of("cut.column");
    }
    if (next > last + 1) {
      odds += between(last, next, columnBefore);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  private double between(int last, int next, double column) {
    double odds = 0;
    int headlineLines = 0;
    boolean wide = false;
    boolean phrases = false;
    double oneSided = 0;
    for (int d = last + 1; d < next; d++) {
      Draft draft = drafts.get(d);
      PageLine line = line(draft.first().line());
      switch (draft.type()) {
        case HEADLINE -> {
          headlineLines += draft.segments().size();
          wide |= line.width() > column + SAME_COLUMN;
          phrases |= line.traits().phrases();
          oneSided = Math.max(oneSided, oneSided(last, d, next));
        }
        case SUBHEADLINE -> odds += Weights.of("cut.subheadline");
        case BYLINE -> odds += Weights.of("cut.byline");
        case LABEL -> odds += Weights.of("cut.label");
        case JUMP -> odds += Weights.of("cut.signed");
        default -> {
          // A picture may stand anywhere in a story.
        }
      }
    }
    if (headlineLines == 0) {
      odds += Weights.of("cut.bare") - Weights.of("cut.display");
    }
    odds += wide ? Weights.of("cut.wide") : 0;
    odds += phrases ? Weights.of("cut.phrases") : 0;
    odds += headlineLines > 2 ? Weights.of("cut.manyLines") : 0;
    return odds + oneSided * Weights.of("cut.oneSided");
  }

  /** From 0, a headline speaks of both sides alike, to 1. */
  private double oneSided(int last, int headline, int next) {
    Story above = new Story();
    for (int d = last; d >= 0 && d > last - CONTEXT && drafts.get(d).isBody(); d--) {
      above.body().add(drafts.get(d));
    }
    Story below = new Story();
    for (int d = next; d < drafts.size() && d < next + CONTEXT && drafts.get(d).isBody(); d++) {
      below.body().add(drafts.get(d));
    }
    double[] shares = new Overlap(page, List.of(above, below)).with(drafts.get(headline), 0, 2);
    return Math.min(1, 3 * Math.abs(shares[0] - shares[1]));
  }

  private PageLine line(int index) {
    return page.lines().get(index);
  }

  /** Whether the paragraph begins with a formula that opens a story. */
  boolean opensStory(Draft draft) {
    return draft.type() == BlockType.BODY && line(draft.first().line()).starts() == Start.DATELINE;
  }
}
