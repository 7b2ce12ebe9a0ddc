/**
 * How this service writes what leaves it: the words and shapes of its JSON, the same on the wire
 * and in the database, how that is packed, and tables of comma separated values.
 */
package copydesk.annotate.wire;
