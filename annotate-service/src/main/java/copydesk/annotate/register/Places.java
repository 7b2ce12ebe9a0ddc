package copydesk.annotate.register;

import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import java.util.List;

/**
 * Places in lists that are ordered by how well something fits and so have no key: the number of
 * what was given before.
 */
final class Places {

  private Places() {}

  /**
   * @throws IllegalArgumentException if it is no cursor of such a list
   */
  static int from(String cursor) {
    return Cursor.decode(cursor, 1).map(place -> Integer.parseInt(place.parts().get(0))).orElse(0);
  }

  /**
   * @param found one more than fit on the page, if there are
   */
  static <T> Slice<T> slice(List<T> found, int from, int limit) {
    return Slice.of(found, limit, last -> Cursor.of(from + limit));
  }
}
