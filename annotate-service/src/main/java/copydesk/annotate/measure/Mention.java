package copydesk.annotate.measure;

import copydesk.annotate.draft.FactType;

/**
 * A mention as a person marked it or a recogniser found it.
 *
 * @param place the text it stands in
 * @param start the first code point
 * @param end one after the last
 */
record Mention(FactType type, int place, int start, int end) {}
