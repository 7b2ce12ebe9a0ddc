package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.boundary.Seams;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.End;
import copydesk.ingest.reading.page.PageLine.Lead;
import copydesk.ingest.reading.page.PageLine.Start;
import java.util.ArrayList;
import java.util.List;

/** How probable it is that another story begins between two paragraphs that follow one another. */
final class Cuts {

  /** Column widths further apart than this are different columns, in full-width units. */
  private static final double SAME_COLUMN = 1.6;

  /** Paragraphs around a headline that it is compared with. */
  private static final int CONTEXT = 4;

  /** Log-odds within which the words are asked; outside, they would not change the decision. */
  private static final double GREY = 3;

  /** Share of terms that a story's halves and two stories have in common, about halfway. */
  private static final double USUAL_SHARE = 0.09;

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
    double columnBefore = above.isEmpty() ? Double.NaN : above.getFirst();
    if (next > last + 1) {
      odds += between(last, next, columnBefore);
    }
    if (Math.abs(odds) < GREY) {
      odds += Weights.of("cut.apart") * apartness(last, next);
    }
    return 1 / (1 + Math.exp(-odds));
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
    for (Draft paragraph : context(draft, step)) {
      int lines = paragraph.segments().size();
      if (lines > 1) {
        int near = step < 0 ? lines - 2 : 0;
        columns.add(seams.column(paragraph.segments().get(near).line()));
      }
    }
    return columns;
  }

  /** From -1, both sides speak of one thing, to 1, they share hardly a word. */
  private double apartness(int last, int next) {
    Terms above = Terms.of(page, context(last, -1));
    Terms below = Terms.of(page, context(next, 1));
    int shared = 0;
    for (int t = 0; t < below.size(); t++) {
      shared += above.contains(below.term(t)) ? 1 : 0;
    }
    double share = shared / (double) Math.max(1, Math.min(above.size(), below.size()));
    return Math.max(-1, Math.min(1, (USUAL_SHARE - share) / USUAL_SHARE));
  }

  private List<Draft> context(int draft, int step) {
    List<Draft> context = new ArrayList<>();
    for (int d = draft;
        d >= 0 && d < drafts.size() && drafts.get(d).isBody() && context.size() < CONTEXT;
        d += step) {
      context.add(drafts.get(d));
    }
    return context;
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
    above.body().addAll(context(last, -1));
    Story below = new Story();
    below.body().addAll(context(next, 1));
    double[] shares = new Overlap(page, List.of(above, below)).with(drafts.get(headline), 0, 2);
    return Math.min(1, 3 * Math.abs(shares[0] - shares[1]));
  }

  private PageLine line(int index) {
    return page.lines().get(index);
  }
}
