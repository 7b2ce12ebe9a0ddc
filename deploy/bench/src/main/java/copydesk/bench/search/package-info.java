/** How fast articles are found by their words, over HTTP, among many. */
package copydesk.bench.search;
