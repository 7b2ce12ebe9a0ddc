/**
 * What a reviewer opened and ticked off: kept while at work, frozen with the decision, and bound by
 * the decision's link of the audit chain. Also which names are new to a publication.
 */
package copydesk.review.examination;
