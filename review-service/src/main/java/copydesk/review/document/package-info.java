/**
 * The submission document as annotate-service publishes it: read here, never written. The document
 * itself is kept as it came; these types are for those who draw from it.
 */
package copydesk.review.document;
