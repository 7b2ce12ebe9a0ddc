/**
 * From bytes to code points and lines: finding the encoding, decoding strictly, splitting lines.
 * Every offset in Copydesk is a code point of the text decoded here. Knows no framework.
 */
package copydesk.ingest.text;
