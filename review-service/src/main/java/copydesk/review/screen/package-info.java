/**
 * The screens: the queue, one review, and the records. Pages are rendered here; what people do on
 * them goes through the same interface that programs use.
 */
package copydesk.review.screen;
