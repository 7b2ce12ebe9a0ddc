package copydesk.ingest.page;

import copydesk.ingest.format.Extraction;
import copydesk.ingest.format.Extractor;
import copydesk.ingest.format.FileKind;
import copydesk.ingest.format.Refusal;
import copydesk.ingest.format.ScannedPicture;
import copydesk.ingest.jump.JumpEnd;
import copydesk.ingest.jump.JumpEnds;
import copydesk.ingest.read.KeptReading;
import copydesk.ingest.reading.Engine;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.text.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Makes lines of bytes and a reading of lines. */
@ApplicationScoped
public class PageReader {

  private final ReadingRoom room = new ReadingRoom();

  /** What came of the bytes. */
  public sealed interface Result {

    /**
     * They were read.
     *
     * @param sha256 of the bytes
     * @param encoding the character set that gave the text
     * @param origin how it was found: the slug of a {@code Decoding.Origin}
     * @param text the lines of the file; for plain text the whole of it, decoded
     * @param layout where the lines stand, as JSON, when the file tells
     * @param engine name and version of the reading engine
     * @param document the reading as it is kept
     * @param summary what lists tell of the reading
     * @param ends where its stories leave the page or come onto it
     */
    record Read(
        String sha256,
        FileKind kind,
        String encoding,
        String origin,
        String text,
        Optional<String> layout,
        String engine,
        KeptReading document,
        Readings.Summary summary,
        List<JumpEnd> ends)
        implements Result {}

    /**
     * No text could be had.
     *
     * @param reason the slug of a {@link Refusal}
     */
    record Unreadable(String sha256, FileKind kind, String reason) implements Result {}

    /**
     * They are a picture of the page, and no text could be had.
     *
     * @param picture as it is shown
     */
    record Pictured(String sha256, FileKind kind, ScannedPicture picture) implements Result {

      /** What it is to a page that has no text. */
      public Unreadable unreadable() {
        return new Unreadable(sha256, kind, Refusal.PICTURE.slug());
      }
    }

    /** Lower-case hexadecimal SHA-256 of the bytes. */
    String sha256();

    /** What the file is. */
    FileKind kind();
  }

  /**
   * Reads a page.
   *
   * @param bytes as received, not empty
   * @param mediaType what they were sent as; empty if that was not said
   * @param encoding overrides the guess of the character set
   */
  public Result read(byte[] bytes, String mediaType, Optional<Charset> encoding) {
    return room.read(bytes.length, () -> readNow(bytes, mediaType, encoding));
  }

  private static Result readNow(byte[] bytes, String mediaType, Optional<Charset> encoding) {
    String sha256 = Sha256.of(bytes);
    return switch (Extractor.extract(bytes, mediaType, encoding)) {
      case Extraction.Refused(FileKind kind, Refusal reason) when kind.isPicture() ->
          (ScannedPicture.isOne(kind) ? ScannedPicture.of(bytes) : Optional.<ScannedPicture>empty())
              .<Result>map(picture -> new Result.Pictured(sha256, kind, picture))
              .orElseGet(() -> new Result.Unreadable(sha256, kind, Refusal.PICTURE_UNSHOWN.slug()));
      case Extraction.Refused(FileKind kind, Refusal reason) ->
          new Result.Unreadable(sha256, kind, reason.slug());
      case Extraction.Extracted lines -> {
        Reading reading =
            lines
                .layout()
                .map(layout -> Engine.read(lines.text(), layout))
                .orElseGet(() -> Engine.read(lines.text()));
        yield new Result.Read(
            sha256,
            lines.kind(),
            lines.encoding(),
            lines.origin().slug(),
            lines.text(),
            lines.layout().map(LayoutJson::of),
            Engine.VERSION,
            KeptReading.of(reading, sha256, lines.encoding()),
            Readings.Summary.of(reading),
            JumpEnds.of(reading, lines.text()));
      }
    };
  }
}
