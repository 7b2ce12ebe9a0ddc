package copydesk.annotate.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The results of late of a function that costs something. Two who ask at once may both work it out.
 */
public final class Remembered<K, V> {

  private final Map<K, V> results;

  /**
   * @param most how many are kept; what was not asked for longest goes first
   */
  public Remembered(int most) {
    this.results =
        new LinkedHashMap<>(most, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The result of late, or a new one. Other work goes on meanwhile. */
  public V computeIfAbsent(K key, Function<K, V> work) {
    synchronized (results) {
      V known = results.get(key);
      if (known != null) {
        return known;
      }
    }
    V result = work.apply(key);
    synchronized (results) {
      results.put(key, result);
    }
    return result;
  }

  void clear() {
    synchronized (results) {
      results.clear();
    }
  }
}
