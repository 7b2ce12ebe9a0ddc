package copydesk.ingest.page;

import copydesk.ingest.jump.JumpEnd;
import copydesk.ingest.jump.JumpEnds;
import copydesk.ingest.read.ReadingJson;
import copydesk.ingest.reading.Engine;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.text.Decoder;
import copydesk.ingest.text.Decoding;
import copydesk.ingest.text.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Makes text of bytes and a reading of text. */
@ApplicationScoped
public class PageReader {

  /** What came of the bytes. */
  public sealed interface Result {

    /**
     * They were read.
     *
     * @param sha256 of the bytes
     * @param encoding the character set that gave the text
     * @param text the decoded text
     * @param engine name and version of the reading engine
     * @param document the reading as JSON
     * @param ends where its stories leave the page or come onto it
     */
    record Read(
        String sha256,
        String encoding,
        String text,
        String engine,
        String document,
        List<JumpEnd> ends)
        implements Result {}

    /**
     * No text could be had.
     *
     * @param reason the slug of a {@link Decoding.Reason}
     */
    record Unreadable(String sha256, String reason) implements Result {}

    /** Lower-case hexadecimal SHA-256 of the bytes. */
    String sha256();
  }

  /**
   * Reads a page.
   *
   * @param bytes as received, not empty
   * @param encoding overrides the guess of the character set
   */
  public Result read(byte[] bytes, Optional<Charset> encoding) {
    String sha256 = Sha256.of(bytes);
    return switch (Decoder.decode(bytes, encoding)) {
      case Decoding.Unreadable(Decoding.Reason reason) ->
          new Result.Unreadable(sha256, reason.slug());
      case Decoding.Decoded decoded -> {
        Reading reading = Engine.read(decoded.text());
        yield new Result.Read(
            sha256,
            decoded.encoding(),
            decoded.text(),
            Engine.VERSION,
            ReadingJson.of(reading, sha256, decoded.encoding()),
            JumpEnds.of(reading, decoded.text()));
      }
    };
  }
}
