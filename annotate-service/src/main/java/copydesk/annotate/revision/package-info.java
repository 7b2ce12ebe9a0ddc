/** Numbered, immutable states of articles, and the rows that make their facts findable. */
package copydesk.annotate.revision;
