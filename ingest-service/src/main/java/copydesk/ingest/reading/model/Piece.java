package copydesk.ingest.reading.model;

/** A part of a block. */
public sealed interface Piece {

  /** A half-open range of the source in code points, verbatim. */
  record Range(int start, int end) implements Piece {}

  /** Text that the source does not hold, as a space between two joined lines. */
  record Insert(String text) implements Piece {}
}
