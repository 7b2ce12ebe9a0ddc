/**
 * The command {@code ./copydesk verify}: computes every chain anew from what stands in the database
 * and names the first break of each. Plain Java over JDBC; needs no running service.
 */
package copydesk.review.verify;
