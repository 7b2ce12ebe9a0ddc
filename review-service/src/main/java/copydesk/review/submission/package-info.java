/**
 * Submissions as they were copied from the desk, who has a part in each, and the queue that they
 * stand in.
 */
package copydesk.review.submission;
