package copydesk.ingest.reading.article;

import copydesk.ingest.reading.article.Scene.Head;
import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.page.Formulas;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.Start;
import java.util.ArrayList;
import java.util.List;

/** Measures a part of a page for the search: its paragraphs and the lines between them. */
final class SceneReader {

  /** Votes that a page puts headlines before, and behind, their stories, before it is looked at. */
  private static final double VOTES = 0.3;

  /** Stories that open with 本报讯 and its like from which on the page is a page of such stories. */
  private static final int FORMULAIC = 3;

  /** Votes of a headline that has a story on one side only. */
  private static final double EDGE = 0.15;

  private final Page page;
  private final Cuts cuts;
  private final int usualGap;
  private final List<Draft> bodies = new ArrayList<>();
  private final List<Draft> displays = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();
  private double[] odds;
  private int[] stretch;

  SceneReader(Page page, Cuts cuts, int usualGap) {
    this.page = page;
    this.cuts = cuts;
    this.usualGap = usualGap;
  }

  /**
   * A scene, and what it was made of.
   *
   * @param heads index of each headline line over the drafts
   * @param bodies index of each paragraph over the drafts
   */
  record Read(Scene scene, List<Integer> heads, List<Integer> bodies) {}

  /** Measures the drafts of a half-open range, one of them body text at least. */
  Read read(List<Draft> drafts, int from, int to) {
    List<Integer> headsAt = new ArrayList<>();
    List<Integer> bodiesAt = new ArrayList<>();
    for (int d = from; d < to; d++) {
      if (drafts.get(d).isBody()) {
        bodiesAt.add(d);
        bodies.add(drafts.get(d));
      } else if (isHead(drafts.get(d))) {
        headsAt.add(d);
        displays.add(drafts.get(d));
      }
    }
    odds = new double[bodies.size()];
    stretch = new int[bodies.size()];
    int opened = 0;
    boolean[] turned = new boolean[bodies.size()];
    for (int p = 0; p < odds.length; p++) {
      int at = bodiesAt.get(p);
      turned[p] = line(drafts.get(at)).starts() == Start.TURN || jumpsIn(drafts, from, at);
      opened += line(drafts.get(at)).starts() == Start.DATELINE ? 1 : 0;
      if (p > 0) {
        odds[p] = cuts.odds(bodiesAt.get(p - 1), at);
        stretch[p] = stretch[p - 1] + (at > bodiesAt.get(p - 1) + 1 || odds[p] > 0 ? 1 : 0);
      }
    }
    Topics topics = new Topics(page, bodies, displays, stretch);
    for (int p = 1; p < odds.length; p++) {
      double apart = topics.apartness(p);
      // Two stories of one meeting share their words; where one opens by formula that says nothing.
      boolean formula = turned[p] || line(bodies.get(p)).starts() == Start.DATELINE;
      odds[p] += Weights.of("cut.apart") * (formula ? Math.max(0, apart) : apart);
      if (opened >= FORMULAIC && !turned[p] && line(bodies.get(p)).starts() != Start.DATELINE) {
        odds[p] += Weights.of("cut.unopened");
      }
    }
    measureHeads(drafts, headsAt, bodiesAt, topics);
    double[] votes = votes(topics);
    return new Read(new Scene(odds, turned, heads, topics, votes[0], votes[1]), headsAt, bodiesAt);
  }

  /** A subheadline goes the way of the headline lines it stands with. */
  static boolean isHead(Draft draft) {
    return draft.type() == BlockType.HEADLINE || draft.type() == BlockType.SUBHEADLINE;
  }

  private boolean jumpsIn(List<Draft> drafts, int from, int body) {
    for (int d = body - 1; d >= from && !drafts.get(d).isBody(); d--) {
      if (drafts.get(d).type() == BlockType.JUMP && !Turns.pointsOut(page, drafts.get(d))) {
        return true;
      }
    }
    return false;
  }

  private void measureHeads(
      List<Draft> drafts, List<Integer> headsAt, List<Integer> bodiesAt, Topics topics) {
    int position = 0;
    for (int h = 0; h < headsAt.size(); h++) {
      int at = headsAt.get(h);
      while (position < bodiesAt.size() && bodiesAt.get(position) < at) {
        position++;
      }
      boolean hasAbove = position > 0 && bodiesAt.get(position - 1) == at - 1;
      boolean hasBelow = position < bodiesAt.size() && bodiesAt.get(position) == at + 1;
      boolean follows = h > 0 && headsAt.get(h - 1) == at - 1;
      Draft head = drafts.get(at);
      heads.add(
          new Head(
              position,
              hasAbove && touches(head, hasBelow ? line(drafts.get(at + 1)) : null, true),
              hasBelow && touches(head, line(drafts.get(at + 1)), false),
              follows ? hangs(head) : 0,
              isAdoption(head),
              cross(head, h, position, bodiesAt, topics)));
    }
  }

  private boolean isAdoption(Draft head) {
    Segment first = head.first();
    int end = Math.min(first.end(), first.start() + Formulas.LONGEST);
    return head.type() == BlockType.SUBHEADLINE
        && Formulas.whole(page.slice(first.start(), end)) == Formulas.Whole.ADOPTION;
  }

  /**
   * Whether a headline stands closer to one side than lines usually stand; where the places are
   * known, closer than to the other side.
   *
   * @param below what stands under the headline, or null
   */
  private boolean touches(Draft head, PageLine below, boolean above) {
    PageLine line = line(head);
    if (!line.setting().isPlaced()) {
      return (above ? line : below).blanksBefore() < usualGap;
    }
    double over = line.setting().gap();
    double under = below == null ? Double.POSITIVE_INFINITY : below.setting().gap();
    return above ? over < under : under <= over && under < Double.POSITIVE_INFINITY;
  }

  private double hangs(Draft head) {
    if (head.type() == BlockType.SUBHEADLINE) {
      return 2;
    }
    return line(head).blanksBefore() < Math.max(1, usualGap) ? 1 : 0.5;
  }

  private double cross(Draft head, int index, int position, List<Integer> bodiesAt, Topics topics) {
    if (position == 0 || position == bodiesAt.size()) {
      return Double.NEGATIVE_INFINITY;
    }
    double cross = Weights.of("cross");
    cross += head.type() == BlockType.SUBHEADLINE ? Weights.of("cross.sub") : 0;
    double column = cuts.columnAbove(bodiesAt.get(position - 1));
    cross += line(head).width() > column + Cuts.SAME_COLUMN ? Weights.of("cross.wide") : 0;
    cross += line(head).setting().isSized() ? large(line(head)) : 0;
    cross += line(head).traits().phrases() ? Weights.of("cross.phrases") : 0;
    cross += head.segments().size() > 2 ? Weights.of("cross.manyLines") : 0;
    int reach = 3;
    double above = topics.overlap(index, Math.max(0, position - reach), position);
    double below = topics.overlap(index, position, Math.min(odds.length, position + reach));
    return cross + Weights.of("cross.oneSided") * Math.min(1, 3 * Math.abs(above - below));
  }

  /** A crosshead is hardly larger than its text, a headline is. */
  private static double large(PageLine line) {
    return Weights.of("cross.large") * Math.min(1, Math.max(-0.4, 2 * line.setting().size() - 2.6));
  }

  /** Votes for before and for behind. */
  private double[] votes(Topics topics) {
    double[] votes = {VOTES, VOTES};
    for (int h = 0; h < heads.size(); h++) {
      int position = heads.get(h).position();
      if (position == 0) {
        votes[0] += EDGE;
      } else if (position == odds.length) {
        votes[1] += EDGE;
      } else {
        double above = topics.overlap(h, start(position - 1), position);
        double below = topics.overlap(h, position, end(position));
        votes[0] += Math.max(0, below - above);
        votes[1] += Math.max(0, above - below);
      }
    }
    return votes;
  }

  private int start(int paragraph) {
    int start = paragraph;
    while (start > 0 && stretch[start - 1] == stretch[paragraph]) {
      start--;
    }
    return start;
  }

  private int end(int paragraph) {
    int end = paragraph + 1;
    while (end < stretch.length && stretch[end] == stretch[paragraph]) {
      end++;
    }
    return end;
  }

  private PageLine line(Draft draft) {
    return page.lines().get(draft.first().line());
  }
}
