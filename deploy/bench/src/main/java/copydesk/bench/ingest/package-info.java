/**
 * How fast pages come in over HTTP: a house of its own, load on it, and a plain database beside it
 * as the scale.
 */
package copydesk.bench.ingest;
