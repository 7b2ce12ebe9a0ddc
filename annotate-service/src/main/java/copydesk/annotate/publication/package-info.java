/** The newspapers, as ingest made them known. */
package copydesk.annotate.publication;
