/**
 * Decides where paragraphs end: scores every line in every role it may have (first, inside, last
 * line of a paragraph, a paragraph of its own, display) in every column width of the page, and
 * finds the most probable sequence by dynamic programming. Weights are data, see
 * weights.properties.
 */
package copydesk.ingest.reading.boundary;
