/**
 * Takes in the neighbours' work: publications from ingest-service, submissions and recalls from
 * annotate-service, by reading their published views, once and whole. Nothing else in this service
 * names a neighbour, and after intake nothing depends on one being up.
 */
package copydesk.review.upstream;
