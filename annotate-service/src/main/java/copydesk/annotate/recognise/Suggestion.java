package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;

/**
 * A mention that may be a fact.
 *
 * @param start the first code point of the passage's text
 * @param end one after the last
 * @param value null where it cannot be told
 * @param confidence 0 to 1
 * @param reason what speaks for it, for the editor
 */
public record Suggestion(
    FactType type, int start, int end, FactValue value, double confidence, String reason) {

  int length() {
    return end - start;
  }

  boolean overlaps(Suggestion other) {
    return start < other.end && other.start < end;
  }
}
