package copydesk.ingest.format;

import copydesk.ingest.reading.model.Geometry;
import copydesk.ingest.text.Decoding.Origin;
import java.util.Optional;

/** What came of a file. */
public sealed interface Extraction {

  /** What the file is. */
  FileKind kind();

  /**
   * Its lines.
   *
   * @param text the lines in reading order; for plain text the whole of the file, decoded
   * @param encoding the IANA name of the character set the bytes are in; {@code PDF} for a PDF,
   *     whose fonts say which characters they hold
   * @param origin how the character set was found
   * @param layout where the lines stand, when the file tells
   */
  record Extracted(
      FileKind kind, String text, String encoding, Origin origin, Optional<Geometry> layout)
      implements Extraction {}

  /** No lines could be had. */
  record Refused(FileKind kind, Refusal reason) implements Extraction {}
}
