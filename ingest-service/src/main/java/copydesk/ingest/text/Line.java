package copydesk.ingest.text;

/**
 * A physical line; offsets are code points of the decoded text.
 *
 * @param number 1-based, blank lines counted
 * @param start of its first code point
 * @param end after its last code point, without the line end
 * @param next after the line end, where the next line starts
 */
public record Line(int number, int start, int end, int next) {}
