/**
 * How long a reviewer waits for the next item of the queue, over HTTP, however long the queue is.
 */
package copydesk.bench.claim;
