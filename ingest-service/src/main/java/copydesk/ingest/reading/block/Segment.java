package copydesk.ingest.reading.block;

/**
 * A part of a line, or the whole of it.
 *
 * @param line index over the page's non-blank lines
 * @param start of its first printed code point in the source
 * @param end after its last printed code point
 */
public record Segment(int line, int start, int end) {}
