package copydesk.stream;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next the opaque cursor of the next page, or null on the last
 */
public record Slice<T>(List<T> items, String next) {

  /**
   * Cuts a page out of what was fetched.
   *
   * @param fetched up to {@code limit + 1} items, in order
   * @param limit how many go on the page
   * @param cursor the place of an item
   */
  public static <T> Slice<T> of(List<T> fetched, int limit, Function<T, Cursor> cursor) {
    if (fetched.size() <= limit) {
      return new Slice<>(fetched, null);
    }
    List<T> items = List.copyOf(fetched.subList(0, limit));
    return new Slice<>(items, cursor.apply(items.getLast()).encode());
  }

  /** The same page with its items in another form. */
  public <R> Slice<R> map(Function<T, R> form) {
    return new Slice<>(items.stream().map(form).toList(), next);
  }
}
