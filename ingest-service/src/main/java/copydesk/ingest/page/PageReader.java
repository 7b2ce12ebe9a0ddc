package copydesk.ingest.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.util.Optional;

/** Makes text of bytes and a reading of text. */
@ApplicationScoped
public class PageReader {

  /** What came of the bytes. */
  public sealed interface Result {

    /**
     * They were read.
     *
     * @param encoding the character set that gave the text
     * @param text the decoded text
     * @param engine name and version of the reading engine
     * @param document the reading as JSON
     */
    record Read(String encoding, String text, String engine, String document) implements Result {}

    /** No text could be had. */
    record Unreadable(UnreadableReason reason) implements Result {}
  }

  /**
   * Reads a page.
   *
   * @param bytes as received, not empty
   * @param encoding overrides the guess of the character set
   */
  public Result read(byte[] bytes, Optional<Charset> encoding) {
    throw new UnsupportedOperationException();
  }
}
