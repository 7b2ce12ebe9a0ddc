/**
 * What a file is, and the lines it holds: text in any character set, PDF with a text layer, ALTO,
 * PAGE XML, hOCR, HTML, ninjs. Believes the content before what is said of it. Opens no connection,
 * resolves no entity, and bounds what a small file may grow to. Knows no framework.
 */
package copydesk.ingest.format;
