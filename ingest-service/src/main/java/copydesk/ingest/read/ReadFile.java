package copydesk.ingest.read;

import copydesk.ingest.reading.Engine;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.text.Decoder;
import copydesk.ingest.text.Decoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file that was read as a page.
 *
 * @param text decoded; what the reading's offsets count
 */
record ReadFile(Path file, String text, String encoding, String sha256, Reading reading) {

  /** A file that cannot be read as a page; the message says why and names the file. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
      super(message);
    }
  }

  static ReadFile of(Path file) throws UnreadableException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be opened");
    }
    return switch (Decoder.decode(bytes, Optional.empty())) {
      case Decoding.Unreadable(Decoding.Reason reason) ->
          throw new UnreadableException(file + ": no readable text (" + reason.slug() + ")");
      case Decoding.Decoded decoded ->
          new ReadFile(
              file, decoded.text(), decoded.encoding(), sha256(bytes), Engine.read(decoded.text()));
    };
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
