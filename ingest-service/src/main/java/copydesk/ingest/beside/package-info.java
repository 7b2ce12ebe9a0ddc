/**
 * A reading beside its source, as the screens and the file of {@code ./copydesk read --as html}
 * both show it. Pure: a text and a reading's document in, lines and seams out.
 */
package copydesk.ingest.beside;
