/**
 * Reads a page: a text goes in, articles of typed blocks come out, every boundary decided with a
 * confidence and nothing lost. {@link copydesk.ingest.reading.Engine} is the door; {@code model}
 * holds what comes out of it; {@code page}, {@code boundary}, {@code block}, {@code article} and
 * {@code repair} are the rooms a page passes through, in this order. Knows no framework.
 */
package copydesk.ingest.reading;
