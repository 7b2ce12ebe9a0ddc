/**
 * The screens under {@code /ingest}: sending pages, issues and their pages, a page's reading beside
 * its source. Shows what the interface gives and writes through it; decides nothing.
 */
package copydesk.ingest.screen;
