package copydesk.ingest.again;

import copydesk.ingest.page.Page;
import java.util.UUID;

/**
 * What came of reading a page again, on the wire.
 *
 * @param reading number of the page's latest reading; 0 where it has none
 * @param stored whether a new reading was stored
 * @param changed whether it differs in what people see
 * @param problem the stable word of why nothing was stored, such as {@code unreadable-page}, or
 *     null
 */
public record OutcomeView(
    UUID page, String label, int reading, boolean stored, boolean changed, String problem) {

  static OutcomeView of(Page page, ReadingAgain.Outcome outcome) {
    return new OutcomeView(
        page.id, page.label, outcome.reading(), outcome.stored(), outcome.changed(), null);
  }

  static OutcomeView refused(Page page, String problem) {
    return new OutcomeView(page.id, page.label, 0, false, false, problem);
  }
}
