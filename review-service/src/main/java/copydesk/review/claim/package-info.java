/**
 * Who holds what: a claim is a lease on one submission's present stage, by the database's clock. It
 * is kept alive, given back, or runs out by itself.
 */
package copydesk.review.claim;
