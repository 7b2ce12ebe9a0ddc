/** How fast articles open and edits are saved while a newsroom is at work. */
package copydesk.bench.editing;
