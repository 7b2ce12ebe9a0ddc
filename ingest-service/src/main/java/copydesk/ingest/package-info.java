/** Takes pages in and reads them. Owns publications, pages, sources and readings. */
package copydesk.ingest;
