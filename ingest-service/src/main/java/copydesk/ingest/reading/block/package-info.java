/** Lines become blocks: paragraphs, and the pieces of display text with their first types. */
package copydesk.ingest.reading.block;
