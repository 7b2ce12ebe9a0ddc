/**
 * Text of which nothing is ever lost. A block is a row of parts: pieces, which are kept, and drops,
 * which stay where they were and say why they are not read. Every code point of a source is in
 * exactly one part of some block; clean text, boundaries and coverage are functions of the parts.
 * No framework, no database.
 */
package copydesk.annotate.text;
