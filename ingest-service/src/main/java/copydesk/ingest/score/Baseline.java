package copydesk.ingest.score;

import copydesk.ingest.score.Scored.ScoredBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * The plainest reader: a line that ends in 。！？” ends the paragraph, and all is one article. What an
 * engine is worth shows only beside it.
 */
public final class Baseline {

  private static final String ENDS = "。！？”";

  private Baseline() {}

  /** Reads a source that way. */
  public static Scored of(Printed printed) {
    List<ScoredBlock> blocks = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int k = 0; k < printed.count(); k++) {
      places.add(k);
      boolean lineEnds = k + 1 == printed.count() || printed.line(k) != printed.line(k + 1);
      if (lineEnds && (ENDS.indexOf(printed.codePoint(k)) >= 0 || k + 1 == printed.count())) {
        blocks.add(new ScoredBlock("body", "", places));
        places.clear();
      }
    }
    return new Scored(List.of(blocks));
  }
}
