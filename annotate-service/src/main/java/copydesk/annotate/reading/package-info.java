/**
 * A page's reading as it travels between services and programs, and its way into drafts and out of
 * them again. No framework, no database.
 */
package copydesk.annotate.reading;
