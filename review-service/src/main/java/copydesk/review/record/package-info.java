/**
 * Records: what every stage approved, in immutable versions that are rendered once, when they are
 * sealed, and the feed that publishing systems read.
 */
package copydesk.review.record;
