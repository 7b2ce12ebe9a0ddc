/** What a page looks like: its lines, their widths, how they begin and end. Decides nothing. */
package copydesk.ingest.reading.page;
