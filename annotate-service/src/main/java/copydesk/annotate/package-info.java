/**
 * Makes drafts of readings, keeps what editors do, and submits. Owns articles, drafts and facts.
 */
package copydesk.annotate;
