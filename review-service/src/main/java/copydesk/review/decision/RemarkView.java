package copydesk.review.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import copydesk.review.document.Span;
import java.util.UUID;

/**
 * A remark on the wire.
 *
 * @param by name of who made it
 * @param stage from 1
 * @param at code points of the clean text, or absent
 * @param fact id of the fact that it is about, or absent
 * @param boundary the boundary that it is about, or absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemarkView(
    UUID id,
    String text,
    String by,
    int stage,
    Span at,
    String fact,
    RemarkText.Boundary boundary) {

  static RemarkView of(Remark remark, Decision decision) {
    return new RemarkView(
        remark.id,
        remark.text,
        decision.name,
        decision.stage,
        remark.spanStart == null ? null : new Span(remark.spanStart, remark.spanEnd),
        remark.fact,
        remark.boundarySource == null
            ? null
            : new RemarkText.Boundary(remark.boundarySource, remark.boundaryAfter));
  }
}
