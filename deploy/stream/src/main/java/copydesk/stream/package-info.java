/**
 * How one service follows another through the database. Ids are not commit order, so every row that
 * others follow gets a {@code seq} after its transaction has committed; readers ask for what lies
 * above the last {@code seq} they took in, and see every row exactly once.
 */
package copydesk.stream;
