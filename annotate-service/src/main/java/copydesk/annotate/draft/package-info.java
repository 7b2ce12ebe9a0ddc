/**
 * An article's draft as a value, the drafts of a page together, and the operations that change
 * them: all of a list or none. What an edit changed is a value too and can be reversed. Facts stay
 * anchored to ranges through all of it. No framework, no database.
 */
package copydesk.annotate.draft;
