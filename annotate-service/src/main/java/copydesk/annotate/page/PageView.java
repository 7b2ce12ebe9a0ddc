package copydesk.annotate.page;

import copydesk.annotate.article.ArticleView;
import copydesk.annotate.jump.JumpViews.JumpView;
import copydesk.annotate.reading.Boundaries;
import copydesk.annotate.text.Decision;
import copydesk.annotate.text.Evidence;
import copydesk.annotate.text.Range;
import copydesk.annotate.wire.WireJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A page on the wire with everything on it.
 *
 * @param reading the number of the reading its drafts were made of
 * @param nowhere what of the page's text stands in no article; it is to be taken up before anything
 *     is submitted
 * @param jumps the stories that go over its edge
 */
public record PageView(
    String id,
    String publication,
    String publicationName,
    String language,
    String timeZone,
    LocalDate issue,
    String edition,
    String label,
    int reading,
    Map<String, SourceView> sources,
    List<ArticleView> articles,
    List<BoundaryView> boundaries,
    List<Range> nowhere,
    List<OfferView> offers,
    List<JumpView> jumps,
    boolean canUndo,
    boolean canRedo) {

  /** A source with its decoded text. */
  public record SourceView(String sha256, String encoding, String text, String page) {}

  /** A boundary of two lines. */
  public record BoundaryView(
      String source,
      int after,
      String decision,
      double confidence,
      List<Evidence> evidence,
      String by,
      Boundaries.Side left,
      Boundaries.Side right) {

    static BoundaryView of(Boundaries.Boundary boundary) {
      Decision decision =
          boundary.decision() == null
              ? new Decision(1, List.of(), Decision.READER)
              : boundary.decision();
      return new BoundaryView(
          boundary.source(),
          boundary.after(),
          WireJson.word(boundary.kind()),
          decision.confidence(),
          decision.evidence(),
          decision.by(),
          boundary.left(),
          boundary.right());
    }
  }

  /** A reading that came when the page was in work. */
  public record OfferView(String id, int reading, Instant at, List<String> touches) {}

  /** A page in a list. */
  public record Line(
      String id,
      String publication,
      LocalDate issue,
      String edition,
      String label,
      Map<String, Long> articles,
      int offers) {}

  /** What an edit gives back. */
  public record EditView(
      long number,
      List<ArticleView> articles,
      List<String> gone,
      List<BoundaryView> boundaries,
      List<Range> nowhere,
      boolean canUndo,
      boolean canRedo) {}
}
