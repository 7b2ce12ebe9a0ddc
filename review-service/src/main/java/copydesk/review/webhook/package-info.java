/**
 * Tells publishing systems of what happened to records, by Standard Webhooks 1.0.0: subscriptions,
 * their secrets, an outbox under leases, and every attempt.
 */
package copydesk.review.webhook;
