/** Edits, undo and redo, and the log of them: all of a list or none, by versions. */
package copydesk.annotate.history;
