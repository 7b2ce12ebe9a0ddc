package copydesk.review.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import copydesk.review.document.Span;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A remark as a reviewer writes it. It may be about one thing, or about the whole.
 *
 * @param at code points of the clean text, or null
 * @param fact id of a fact, or null
 * @param boundary a place between two lines, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemarkText(
    @NotBlank @Size(max = 4000) String text,
    Span at,
    @Size(max = 100) String fact,
    @Valid Boundary boundary) {

  /**
   * A place between two lines.
   *
   * @param after 1-based number of the non-blank line before it
   */
  public record Boundary(@NotNull @Size(max = 100) String source, @Min(1) int after) {}
}
