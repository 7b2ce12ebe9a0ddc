/**
 * Approvals and returns, with their remarks. A decision names its claim and the submission's hash;
 * one transaction checks the lease by the database's clock, writes down who decided, seals an
 * approval and, after the last stage, makes the record.
 */
package copydesk.review.decision;
