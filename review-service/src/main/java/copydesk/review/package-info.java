/** Takes submissions through their stages, seals what was approved, and publishes it as records. */
package copydesk.review;
