package copydesk.ingest.again;

import copydesk.ingest.page.Page;
import copydesk.ingest.page.PageReader;
import copydesk.ingest.page.Source;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What another reading of a page comes to, before anything of it is stored.
 *
 * @param source what the page has now
 * @param engine name and version of what made the reading it has now, if it has one
 * @param readingId of that reading
 * @param result what the same bytes come to today
 * @param difference what would change; nothing where no text could be had
 * @param lines where the text itself is another, the first lines that are
 */
record Another(
    Page page,
    Source source,
    Optional<String> engine,
    Optional<UUID> readingId,
    PageReader.Result result,
    Optional<Difference> difference,
    List<OtherLine> lines) {

  /**
   * A line of the text that reads otherwise by another encoding.
   *
   * @param number of the line, from 1
   */
  public record OtherLine(int number, String before, String now) {}

  /** Whether both are made of the same text. */
  boolean isSameText() {
    return result instanceof PageReader.Result.Read read && read.text().equals(source.text());
  }

  /** Whether taking it changes what people see. */
  boolean changes() {
    return difference.map(found -> !found.isNone() || !isSameText()).orElse(false);
  }
}
