/**
 * Finds articles by the words of their text and facts, in any script, two Chinese characters or one
 * included. {@code Folded}, {@code Terms}, {@code Wanted} and {@code Found} are pure; the rest
 * keeps the tables in step with the drafts and asks them.
 */
package copydesk.annotate.search;
