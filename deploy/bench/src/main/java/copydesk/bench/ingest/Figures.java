package copydesk.bench.ingest;

import java.util.List;

/**
 * What came of sending pages.
 *
 * @param pages how many were stored
 * @param errors how many were not
 * @param seconds from the first request to the last answer
 * @param p50 milliseconds that half of the answers did not exceed
 * @param cpu milliseconds of a core that the service used for a page; 0 if not asked
 * @param megabytes the most that the service held resident while it ran, in MiB; 0 if not asked
 */
record Figures(
    int pages,
    int errors,
    double seconds,
    double p50,
    double p95,
    double p99,
    double cpu,
    long megabytes) {

  /** Out of the time of each that was stored. */
  static Figures of(List<Double> millis, double seconds) {
    List<Double> sorted = millis.stream().sorted().toList();
    return new Figures(
        sorted.size(),
        0,
        seconds,
        percentile(sorted, 50),
        percentile(sorted, 95),
        percentile(sorted, 99),
        0,
        0);
  }

  /** The smallest value that so many of a hundred do not exceed; 0 of none. */
  static double percentile(List<Double> sorted, int percent) {
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }

  /** Pages a second. */
  double rate() {
    return seconds > 0 ? pages / seconds : 0;
  }
}
