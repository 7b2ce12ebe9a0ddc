package copydesk.annotate.draft;

import copydesk.annotate.text.Range;
import copydesk.annotate.text.Ranges;
import java.util.List;
import java.util.Objects;

/**
 * A typed mention with a normalised value.
 *
 * @param id unique among the articles of a page
 * @param anchors the ranges of its text in reading order; no edit ever changes them
 * @param quote the text of the anchors
 * @param value null where it is not known
 * @param confidence 0 to 1
 * @param reason why it was suggested, or empty
 * @param was what a stale fact was before; null otherwise
 * @param by who decided last: {@link #RECOGNISER} or the subject of an editor
 * @param links what an editor said about the facts to which it belongs, by their ids
 */
public record Fact(
    String id,
    FactType type,
    List<Range> anchors,
    String quote,
    FactValue value,
    double confidence,
    String reason,
    FactStatus status,
    FactStatus was,
    String by,
    List<FactLink> links) {

  /** The machine that suggests. */
  public static final String RECOGNISER = "recogniser";

  public Fact {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    anchors = Ranges.joined(anchors);
    // Drafts and logs from before hold none.
    links = links == null ? List.of() : List.copyOf(links);
    if (anchors.isEmpty() || quote.isEmpty()) {
      throw new IllegalArgumentException("a fact needs a place in the text");
    }
    if ((status == FactStatus.STALE) != (was != null)) {
      throw new IllegalArgumentException("only a stale fact was something else before");
    }
  }

  /** The fact after an edit that changed its quote. */
  public Fact stale() {
    return status == FactStatus.STALE
        ? this
        : new Fact(
            id,
            type,
            anchors,
            quote,
            value,
            confidence,
            reason,
            FactStatus.STALE,
            status,
            by,
            links);
  }

  /** The fact as an editor decided it; no longer stale if it was. */
  public Fact decided(FactStatus decision, FactValue newValue, String subject) {
    return new Fact(
        id, type, anchors, quote, newValue, confidence, reason, decision, null, subject, links);
  }

  /** The fact at a new place, which an editor named. */
  public Fact anchored(List<Range> newAnchors, String newQuote) {
    return new Fact(
        id, type, newAnchors, newQuote, value, confidence, reason, status, was, by, links);
  }

  /** The fact with other links. */
  Fact linked(List<FactLink> others) {
    return new Fact(id, type, anchors, quote, value, confidence, reason, status, was, by, others);
  }
}
