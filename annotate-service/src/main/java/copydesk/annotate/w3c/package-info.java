/**
 * An article's facts as W3C Web Annotations, out and in: each place with a position and a quote,
 * both in code points of the clean text.
 */
package copydesk.annotate.w3c;
