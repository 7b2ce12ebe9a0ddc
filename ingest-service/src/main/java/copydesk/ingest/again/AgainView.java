package copydesk.ingest.again;

import copydesk.ingest.again.Another.OtherLine;
import copydesk.ingest.page.PageReader;
import copydesk.ingest.upstream.PageWork;
import java.util.List;
import java.util.UUID;

/**
 * What reading a page again would change, on the wire.
 *
 * @param changes whether anything that people see would change
 * @param touched whether an editor has touched the page: the new reading is then offered on the
 *     desk and changes nothing by itself
 * @param unreadable why no text can be had that way, or null
 * @param difference null where no text can be had
 * @param lines where the text itself would be another, the first lines that differ
 */
public record AgainView(
    UUID page,
    String label,
    Change engine,
    Change encoding,
    boolean changes,
    boolean touched,
    String unreadable,
    Difference difference,
    List<OtherLine> lines) {

  /** A value before and after; null where there is none. */
  public record Change(String before, String now) {}

  static AgainView of(Another another, PageWork work) {
    String engine = null;
    String encoding = null;
    String unreadable = null;
    switch (another.result()) {
      case PageReader.Result.Read read -> {
        engine = read.engine();
        encoding = read.encoding();
      }
      case PageReader.Result.Pictured picture -> unreadable = picture.unreadable().reason();
      case PageReader.Result.Unreadable none -> unreadable = none.reason();
    }
    return new AgainView(
        another.page().id,
        another.page().label,
        new Change(another.engine().orElse(null), engine),
        new Change(another.source().encoding, encoding),
        another.changes(),
        work.touched(),
        unreadable,
        another.difference().orElse(null),
        another.lines());
  }
}
