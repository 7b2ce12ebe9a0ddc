package copydesk.annotate.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Choosing among ranges that lie over each other. */
final class Spans {

  private Spans() {}

  /** Those that score best, none over another, in order of their starts. */
  static <T> List<T> best(
      List<T> all, ToIntFunction<T> start, ToIntFunction<T> end, ToDoubleFunction<T> score) {
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingDouble(score)
            .thenComparingInt(one -> end.applyAsInt(one) - start.applyAsInt(one))
            .reversed());
    List<T> kept = new ArrayList<>();
    for (T one : sorted) {
      boolean free =
          kept.stream()
              .noneMatch(
                  other ->
                      start.applyAsInt(one) < end.applyAsInt(other)
                          && start.applyAsInt(other) < end.applyAsInt(one));
      if (free) {
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparingInt(start));
    return kept;
  }
}
