/** What is sent to review, frozen; taking it back; and what review said. */
package copydesk.annotate.submission;
