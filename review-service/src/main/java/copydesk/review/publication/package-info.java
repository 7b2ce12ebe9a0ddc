/** The newspapers as this service knows them, and the stages each of them asks for. */
package copydesk.review.publication;
