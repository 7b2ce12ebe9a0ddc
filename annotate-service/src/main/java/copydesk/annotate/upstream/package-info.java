/**
 * Takes in the neighbours' work by their views: readings of ingest, outcomes of review. Nothing
 * else names them.
 */
package copydesk.annotate.upstream;
