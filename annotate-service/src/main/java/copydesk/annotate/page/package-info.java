/** Pages with their sources and readings, and what is on them now. */
package copydesk.annotate.page;
