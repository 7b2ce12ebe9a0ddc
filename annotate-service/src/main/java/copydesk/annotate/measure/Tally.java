package copydesk.annotate.measure;

import copydesk.annotate.draft.FactType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Mentions found, found wrongly and missed, by type; a mention is right if type and span are. */
final class Tally {

  /** Counts of one type. */
  record Count(long hits, long wrong, long missed) {

    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
      return new Count(hits + other.hits, wrong + other.wrong, missed + other.missed);
    }

    long expected() {
      return hits + missed;
    }

    double precision() {
      return hits == 0 ? 0 : (double) hits / (hits + wrong);
    }

    double recall() {
      return hits == 0 ? 0 : (double) hits / (hits + missed);
    }

    /** The harmonic mean of precision and recall. */
    double f1() {
      return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + wrong + missed);
    }
  }

  private final Map<FactType, Count> counts = new EnumMap<>(FactType.class);

  void add(Collection<Mention> expected, Collection<Mention> found) {
    Set<Mention> right = new HashSet<>(expected);
    Set<Mention> all = new HashSet<>(found);
    all.forEach(
        mention -> count(mention.type(), right.contains(mention) ? new Count(1, 0, 0) : WRONG));
    right.stream()
        .filter(mention -> !all.contains(mention))
        .forEach(mention -> count(mention.type(), MISSED));
  }

  private static final Count WRONG = new Count(0, 1, 0);
  private static final Count MISSED = new Count(0, 0, 1);

  private void count(FactType type, Count one) {
    counts.merge(type, one, Count::plus);
  }

  void add(Tally other) {
    other.counts.forEach(this::count);
  }

  Count of(FactType type) {
    return counts.getOrDefault(type, Count.NONE);
  }

  Count pooled() {
    return counts.values().stream().reduce(Count.NONE, Count::plus);
  }

  Set<FactType> types() {
    return counts.keySet();
  }
}
