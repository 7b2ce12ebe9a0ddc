package copydesk.ingest.read;

import copydesk.ingest.format.Extraction;
import copydesk.ingest.format.Extractor;
import copydesk.ingest.reading.Engine;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was read as a page, whatever its format.
 *
 * @param text its lines; what the reading's offsets count
 */
public record ReadFile(Path file, String text, String encoding, String sha256, Reading reading) {

  /** A file that cannot be read as a page; the message says why and names the file. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
      super(message);
    }
  }

  /** The reading as the document of the API, on one line. */
  String document() {
    return ReadingJson.of(reading, sha256, encoding);
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableException if it cannot be opened or holds no text
   */
  public static ReadFile of(Path file) throws UnreadableException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be opened");
    }
    return switch (Extractor.extract(bytes, "", Optional.empty())) {
      case Extraction.Refused refused ->
          throw new UnreadableException(
              file + ": no readable text (" + refused.reason().slug() + ")");
      case Extraction.Extracted lines ->
          new ReadFile(file, lines.text(), lines.encoding(), Sha256.of(bytes), read(lines));
    };
  }

  private static Reading read(Extraction.Extracted lines) {
    return lines
        .layout()
        .map(layout -> Engine.read(lines.text(), layout))
        .orElseGet(() -> Engine.read(lines.text()));
  }
}
