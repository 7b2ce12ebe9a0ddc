/** The words and shapes of this service's JSON, the same on the wire and in the database. */
package copydesk.annotate.wire;
