/** Pages as received: the immutable source, its readings, and what became of it. */
package copydesk.ingest.page;
