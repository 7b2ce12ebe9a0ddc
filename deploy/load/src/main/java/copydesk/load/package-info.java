/**
 * Load on a running house: programs that do what its clients do, many at once, and take the time.
 */
package copydesk.load;
