package copydesk.review.examination;

import copydesk.review.document.SubmissionDocument;
import copydesk.review.document.SubmissionDocument.BlockPart;
import copydesk.review.document.SubmissionDocument.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Names for what can be looked at in a submission: {@code check:ID} a finding, {@code
 * boundary:SOURCE:LINE} a line end, {@code correction:N} the n-th place where an editor typed, from
 * 0 in the order of the text, {@code fact:ID}.
 */
public final class Marks {

  private Marks() {}

  /** The mark of a finding. */
  public static String ofCheck(String id) {
    return "check:" + id;
  }

  /**
   * The mark of a boundary.
   *
   * @param after 1-based number of the non-blank line before it
   */
  public static String ofBoundary(String source, int after) {
    return "boundary:" + source + ":" + after;
  }

  /** The mark of a typed place. */
  public static String ofCorrection(int index) {
    return "correction:" + index;
  }

  /** The mark of a fact. */
  public static String ofFact(String id) {
    return "fact:" + id;
  }

  /** All that there is to look at; of the boundaries only those in doubt. */
  public static List<String> of(SubmissionDocument document) {
    List<String> marks = new ArrayList<>();
    document.findings().forEach(finding -> marks.add(ofCheck(finding.id())));
    document.boundaries().stream()
        .filter(SubmissionDocument.Boundary::isDoubtful)
        .forEach(boundary -> marks.add(ofBoundary(boundary.source(), boundary.after())));
    int typed = 0;
    for (BlockPart block : document.blocks()) {
      for (Range piece : block.pieces()) {
        if (piece.isAdded()) {
          marks.add(ofCorrection(typed));
          typed++;
        }
      }
    }
    document.facts().forEach(fact -> marks.add(ofFact(fact.id())));
    return marks;
  }
}
