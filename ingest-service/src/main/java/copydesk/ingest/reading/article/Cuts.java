package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.boundary.Seams;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.End;
import copydesk.ingest.reading.page.PageLine.Lead;
import copydesk.ingest.reading.page.PageLine.Script;
import copydesk.ingest.reading.page.PageLine.Start;
import java.util.ArrayList;
import java.util.List;

/**
 * What speaks for another story beginning between two paragraphs that follow one another, headlines
 * left aside.
 */
final class Cuts {

  /** Column widths further apart than this are different columns, in full-width units. */
  static final double SAME_COLUMN = 1.6;

  /** Paragraphs on either side whose columns are compared. */
  private static final int CONTEXT = 4;

  private final Page page;
  private final Seams seams;
  private final List<Draft> drafts;
  private final int usualGap;

  Cuts(Page page, Seams seams, List<Draft> drafts, int usualGap) {
    this.usualGap = usualGap;
    this.page = page;
    this.seams = seams;
    this.drafts = drafts;
  }

  /** Log-odds of a new story at draft {@code next}, the paragraph before it being {@code last}. */
  double odds(int last, int next) {
    double odds = Weights.of("cut.bare");
    PageLine end = line(drafts.get(last).last().line());
    PageLine start = line(drafts.get(next).first().line());
    if (start.starts() == Start.DATELINE || start.starts() == Start.TURN) {
      odds += Weights.of(start.script() == Script.LATIN ? "cut.opensLetters" : "cut.opens");
    }
    if (end.ends() == End.SIGNED) {
      odds += Weights.of("cut.signed");
    }
    if (start.blanksBefore() < usualGap && next == last + 1) {
      odds += Weights.of("cut.gap");
    }
    if (start.lead() == Lead.SPACE) {
      double rarity = seams.ledRarity();
      odds += Weights.of("cut.led") * rarity * rarity * rarity;
    }
    List<Double> above = columns(last, -1);
    List<Double> below = columns(next, 1);
    if (!above.isEmpty() && !below.isEmpty() && differ(above.getFirst(), below.getFirst())) {
      boolean lasting =
          above.size() > 1
              && below.size() > 1
              && above.stream().allMatch(a -> below.stream().allMatch(b -> differ(a, b)));
      odds += Weights.of(lasting ? "cut.columnForGood" : "cut.column");
    }
    for (int d = last + 1; d < next; d++) {
      odds +=
          switch (drafts.get(d).type()) {
            case BYLINE -> Weights.of("cut.byline");
            case LABEL -> Weights.of("cut.label");
            case JUMP -> Weights.of("cut.signed");
            default -> 0; // Headlines are weighed with the layout.
          };
    }
    if (next > last + 1) {
      odds += Weights.of("cut.display");
    }
    return odds;
  }

  /** Width of the column above a paragraph that stands behind display lines; NaN if not known. */
  double columnAbove(int last) {
    List<Double> above = columns(last, -1);
    return above.isEmpty() ? Double.NaN : above.getFirst();
  }

  private static boolean differ(double width, double other) {
    return Math.abs(width - other) > SAME_COLUMN;
  }

  /**
   * The widths of the columns that paragraphs are set in, from one on in a direction; each where it
   * is nearest to the other side. Single lines fill no column and are passed over.
   */
  private List<Double> columns(int draft, int step) {
    List<Double> columns = new ArrayList<>();
    int seen = 0;
    for (int d = draft;
        d >= 0 && d < drafts.size() && drafts.get(d).isBody() && seen < CONTEXT;
        d += step) {
      seen++;
      Draft paragraph = drafts.get(d);
      int lines = paragraph.segments().size();
      if (lines > 1) {
        int near = step < 0 ? lines - 2 : 0;
        columns.add(seams.column(paragraph.segments().get(near).line()));
      }
    }
    return columns;
  }

  private PageLine line(int index) {
    return page.lines().get(index);
  }
}
