/** When issues close, and what is left to do until then. */
package copydesk.annotate.deadline;
