/** Articles: where each stands, its draft, and the lists of the desk. */
package copydesk.annotate.article;
