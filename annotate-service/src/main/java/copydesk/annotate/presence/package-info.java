/**
 * Who is on a page and who has which article in hand. A lease is a courtesy between people: it
 * keeps two from typing into one text, and never refuses what somebody wrote, as that is put
 * together by blocks.
 */
package copydesk.annotate.presence;
