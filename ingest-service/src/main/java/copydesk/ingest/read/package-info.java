/**
 * The engine at the command line, without a server: {@code ./copydesk read} and {@code ./copydesk
 * score}; and the JSON of a reading, which the API gives too.
 */
package copydesk.ingest.read;
