/**
 * Untangles what columns interleave: a paragraph that breaks off where another story or a picture
 * was extracted goes on where that ends.
 */
package copydesk.ingest.reading.tangle;
