package copydesk.ingest.page;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A page on the wire.
 *
 * @param publication the publication's code
 * @param state {@code received}, {@code read} or {@code unreadable}
 * @param source the bytes received last
 * @param picture what the page looked like, if that was sent, or null
 * @param reading the latest reading, or null
 * @param reason why it is unreadable, or null
 */
public record PageView(
    UUID id,
    String publication,
    LocalDate date,
    String edition,
    String label,
    String state,
    SourceView source,
    Pictures.Facts picture,
    ReadingView reading,
    String reason) {

  /**
   * A source on the wire, without its bytes.
   *
   * @param encoding the character set its text was decoded with, or null
   * @param encodingOrigin how that was found: {@code given} by the sender, {@code marked} by its
   *     first bytes, {@code valid} as UTF-8, {@code told} by the file, or {@code guessed}; or null
   * @param format what the file is, such as {@code text}, {@code pdf} or {@code alto}
   * @param mediaType what {@code /original} serves it as
   */
  public record SourceView(
      String sha256,
      String encoding,
      String encodingOrigin,
      int version,
      String format,
      String mediaType) {}

  /** A reading on the wire, without its document. */
  public record ReadingView(int number) {}

  static PageView of(
      String publication, Page page, Source source, Optional<Pictures.Facts> picture) {
    PageState state = page.state();
    return new PageView(
        page.id,
        publication,
        page.issueDate,
        page.edition,
        page.label,
        page.stateName(),
        new SourceView(
            source.sha256,
            source.encoding,
            source.encodingOrigin,
            source.version,
            source.format,
            source.mediaType),
        picture.orElse(null),
        state instanceof PageState.Read(int number) ? new ReadingView(number) : null,
        state instanceof PageState.Unreadable(String reason) ? reason : null);
  }
}
