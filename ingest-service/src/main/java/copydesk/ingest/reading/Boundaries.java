package copydesk.ingest.reading;

import copydesk.ingest.reading.article.ArticleDraft;
import copydesk.ingest.reading.article.Articles;
import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.boundary.Seams;
import copydesk.ingest.reading.model.Boundary;
import copydesk.ingest.reading.model.Decision;
import copydesk.ingest.reading.model.Evidence;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.repair.Repair;
import java.util.ArrayList;
import java.util.List;

/** The decisions of a reading as they show between physical lines. */
final class Boundaries {

  private Boundaries() {}

  static List<Boundary> of(Page page, Seams seams, Articles parted, Repair repair) {
    List<ArticleDraft> articles = parted.drafts();
    int count = page.lines().size();
    int[] startsIn = new int[count];
    int[] endsIn = new int[count];
    int[] startOf = new int[count];
    int[] endOf = new int[count];
    for (int a = 0; a < articles.size(); a++) {
      for (Draft block : articles.get(a).blocks()) {
        for (Segment segment : block.segments()) {
          int line = segment.line();
          // A line that holds two blocks starts with the one and ends with the other.
          if (endOf[line] == 0 || segment.start() < startOf[line]) {
            startOf[line] = segment.start();
            startsIn[line] = a;
          }
          if (segment.end() > endOf[line]) {
            endOf[line] = segment.end();
            endsIn[line] = a;
          }
        }
      }
    }
    List<Boundary> boundaries = new ArrayList<>();
    for (int i = 0; i + 1 < count; i++) {
      if (page.lines().get(i).number() == page.lines().get(i + 1).number()) {
        continue; // a seam inside a line
      }
      Decision joined = repair.joinAfter(i);
      double broken = seams.breakProbability(i);
      List<Evidence> evidence = new ArrayList<>(seams.evidence(i));
      Decision decision;
      double confidence;
      if (joined != null) {
        decision = joined;
        // Two display lines that were put together again were apart for the boundary room.
        boolean together = seams.endsUnit(i);
        confidence = together ? 0.8 : 1 - broken;
        if (together) {
          evidence.clear();
          evidence.add(Evidence.of(Evidence.Kind.ONE_HEADLINE));
        }
      } else if (endsIn[i] == startsIn[i + 1]) {
        decision = Decision.PARAGRAPH;
        confidence = broken * parted.certainty(i);
      } else {
        decision = Decision.ARTICLE;
        evidence.add(Evidence.of(Evidence.Kind.OTHER_STORY));
        confidence = broken * parted.certainty(i);
      }
      boundaries.add(
          new Boundary(
              page.lines().get(i).number(),
              decision,
              Calibration.confidence(confidence, joined != null, page.lines().get(i).script()),
              evidence));
    }
    return boundaries;
  }
}
