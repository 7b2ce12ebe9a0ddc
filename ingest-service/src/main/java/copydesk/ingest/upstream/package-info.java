/** What the neighbours say of pages, by their published views. Nothing else names them. */
package copydesk.ingest.upstream;
