package copydesk.ingest.format;

import copydesk.ingest.format.Extraction.Extracted;
import copydesk.ingest.format.Extraction.Refused;
import copydesk.ingest.text.Decoder;
import copydesk.ingest.text.Decoding;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** Takes the lines out of a file. Safe for use by many threads. */
public final class Extractor {

  /** Of plain text: four for each of the code units that a page may have. */
  private static final int MOST_BYTES = 4 * LineSink.MOST_TEXT;

  private Extractor() {}

  /**
   * Takes the lines out of a file.
   *
   * @param bytes of the file
   * @param declared the media type it was sent under, parameters allowed; empty if none was given
   * @param encoding overrides what the file says of its character set and the guess
   */
  public static Extraction extract(byte[] bytes, String declared, Optional<Charset> encoding) {
    String type = declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    FileKind kind = Sniffer.kind(bytes, type);
    try {
      return switch (kind) {
        case TEXT -> text(bytes, encoding);
        case PDF -> PdfReader.read(bytes);
        case ALTO -> AltoReader.read(Markup.of(bytes, encoding, Markup.MOST_XML));
        case PAGE_XML -> PageXmlReader.read(Markup.of(bytes, encoding, Markup.MOST_XML));
        case HOCR -> HocrReader.read(Markup.of(bytes, encoding, Markup.MOST_TREE));
        case HTML -> HtmlReader.read(Markup.of(bytes, encoding, Markup.MOST_TREE));
        case NINJS -> NinjsReader.read(Markup.of(bytes, encoding, Markup.MOST_TREE));
        case OTHER_XML ->
            throw new RefusedException(
                Xml.refusal(Markup.of(bytes, encoding, Markup.MOST_XML).text()));
        case OTHER_JSON -> throw new RefusedException(Refusal.JSON_UNKNOWN);
        case JPEG, PNG, GIF, TIFF, WEBP -> throw new RefusedException(Refusal.PICTURE);
        case ARCHIVE -> throw new RefusedException(Refusal.ARCHIVE);
        case BINARY -> throw new RefusedException(Refusal.BINARY);
      };
    } catch (RefusedException e) {
      return new Refused(kind, e.reason());
    }
  }

  private static Extraction text(byte[] bytes, Optional<Charset> encoding) throws RefusedException {
    if (bytes.length > MOST_BYTES) {
      throw new RefusedException(Refusal.TOO_LARGE);
    }
    return switch (Decoder.decode(bytes, encoding)) {
      case Decoding.Unreadable(Decoding.Reason reason) ->
          new Refused(
              reason == Decoding.Reason.BINARY || reason == Decoding.Reason.NULS
                  ? FileKind.BINARY
                  : FileKind.TEXT,
              Refusal.of(reason));
      case Decoding.Decoded decoded when isMore(decoded.text()) ->
          throw new RefusedException(Refusal.TOO_LARGE);
      case Decoding.Decoded decoded ->
          new Extracted(
              FileKind.TEXT,
              decoded.text(),
              decoded.encoding(),
              decoded.origin(),
              Optional.empty());
    };
  }

  private static boolean isMore(String text) {
    return text.length() > LineSink.MOST_TEXT
        || text.chars().filter(c -> c == '\n').count() > LineSink.MOST_LINES;
  }
}
