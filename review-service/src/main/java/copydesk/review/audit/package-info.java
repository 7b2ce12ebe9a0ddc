/**
 * The chains as they stand in the database: the seals of every article's approvals, and one audit
 * chain for each publication and month. Links are added under a lock on the chain's head.
 */
package copydesk.review.audit;
