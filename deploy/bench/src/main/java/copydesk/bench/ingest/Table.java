package copydesk.bench.ingest;

import java.util.Locale;

/** What was measured, as a table in Markdown. A run is compared with the baseline before it. */
final class Table {

  private final StringBuilder rows =
      new StringBuilder(
          """
          | what | pages/s | p50 ms | p95 ms | p99 ms | pages | errors | ratio to plain JDBC | ingest-service: CPU ms a page | its most resident MiB |
          |---|---|---|---|---|---|---|---|---|---|
          """);

  private Figures baseline;

  /** Adds a baseline, which is the scale of the runs that follow. */
  void baseline(String what, Figures figures) {
    baseline = figures;
    add(what, figures, "1", "–", "–");
  }

  /** Adds a run. */
  void run(String what, Figures figures) {
    String ratio = String.format(Locale.ROOT, "%.2f", figures.rate() / baseline.rate());
    String cpu = String.format(Locale.ROOT, "%.1f", figures.cpu());
    add(what, figures, ratio, cpu, Long.toString(figures.megabytes()));
  }

  private void add(String what, Figures figures, String ratio, String cpu, String megabytes) {
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %.0f | %.1f | %.1f | %.1f | %,d | %d | %s | %s | %s |%n",
            what,
            figures.rate(),
            figures.p50(),
            figures.p95(),
            figures.p99(),
            figures.pages(),
            figures.errors(),
            ratio,
            cpu,
            megabytes);
    System.err.print(row);
    rows.append(row);
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
