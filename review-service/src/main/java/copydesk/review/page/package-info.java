/**
 * A newspaper page at once: which of its articles are in review and how far, when it closes, and
 * the one action that signs those that somebody has opened.
 */
package copydesk.review.page;
