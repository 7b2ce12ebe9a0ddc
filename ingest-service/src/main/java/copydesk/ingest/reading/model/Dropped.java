package copydesk.ingest.reading.model;

import java.util.Locale;

/** A half-open range of the source, in code points, that is in no piece, and why. */
public record Dropped(int start, int end, Reason reason) {

  /** Why a part of the source is in no block. */
  public enum Reason {
    /** White space around a line end, blank lines with it. */
    BREAK,
    /** A space inside a line that only justified it, or an indent. */
    SPACE,
    /** Nothing that was printed: control characters, a byte order mark. */
    NOISE,
    /** The second copy of a glyph that was extracted twice. */
    DOUBLED,
    /** The hyphen of a word cut at a line end. */
    HYPHEN,
    /** Text that an editor took out; the engine never does. */
    CORRECTED;

    /** The name in interfaces. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
