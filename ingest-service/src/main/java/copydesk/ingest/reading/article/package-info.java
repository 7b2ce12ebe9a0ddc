/**
 * Blocks become articles: where one story ends and the next begins, and which headline, byline and
 * caption belongs to which story, wherever extraction left them.
 */
package copydesk.ingest.reading.article;
