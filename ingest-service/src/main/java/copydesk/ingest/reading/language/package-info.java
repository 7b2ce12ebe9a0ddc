/**
 * Words of languages that are written in letters: whether a string is one, and whether a line end
 * cuts one in two, with a hyphen or without. The word lists are those of LanguageTool.
 */
package copydesk.ingest.reading.language;
