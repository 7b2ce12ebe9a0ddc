package copydesk.ingest.reading.tangle;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.Start;
import java.util.ArrayList;
import java.util.List;

/**
 * Where columns may end inside paragraphs: where more blank lines stand than mostly do between the
 * lines of a paragraph on this page, or a story opens.
 */
final class Feet {

  private final Page page;
  private final int usual;

  private Feet(Page page, int usual) {
    this.page = page;
    this.usual = usual;
  }

  static Feet of(Page page, List<Draft> drafts) {
    int[] counts = new int[4];
    for (Draft draft : drafts) {
      if (draft.isBody()) {
        for (Segment segment : draft.segments().subList(1, draft.segments().size())) {
          counts[Math.min(3, page.lines().get(segment.line()).blanksBefore())]++;
        }
      }
    }
    int usual = 0;
    for (int gap = 1; gap < counts.length; gap++) {
      usual = counts[gap] > counts[usual] ? gap : usual;
    }
    return new Feet(page, usual);
  }

  /** The parts of a paragraph. */
  List<Draft> part(Draft draft) {
    List<Draft> parts = new ArrayList<>();
    List<Segment> segments = draft.segments();
    int from = 0;
    for (int i = 1; i < segments.size(); i++) {
      PageLine line = page.lines().get(segments.get(i).line());
      if (line.blanksBefore() > usual || line.starts() == Start.DATELINE) {
        parts.add(new Draft(draft.type(), segments.subList(from, i), draft.confidence()));
        from = i;
      }
    }
    if (from == 0) {
      return List.of(draft);
    }
    parts.add(new Draft(draft.type(), segments.subList(from, segments.size()), draft.confidence()));
    return parts;
  }
}
