/** How fast publishing systems read the feed of records. */
package copydesk.bench.feed;
