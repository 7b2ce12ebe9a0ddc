/**
 * Clean text: which white space, hyphens and doubled glyphs of a block are dropped, and where a
 * space is put between two lines. Keeps the ledger in which every code point of the page is either
 * in a piece or dropped for a reason.
 */
package copydesk.ingest.reading.repair;
