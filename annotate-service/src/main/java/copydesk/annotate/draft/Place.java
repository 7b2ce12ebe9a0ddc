package copydesk.annotate.draft;

/**
 * A stretch of a block's clean text.
 *
 * @param start the first code point
 * @param end one after the last
 */
public record Place(String block, int start, int end) {}
