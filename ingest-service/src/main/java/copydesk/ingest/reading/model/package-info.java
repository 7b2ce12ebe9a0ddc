/** What a reading is: articles, blocks, pieces, drops, boundaries. Offsets are code points. */
package copydesk.ingest.reading.model;
