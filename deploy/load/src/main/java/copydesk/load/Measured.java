package copydesk.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** The times of the answers, from the first request to the last answer. Safe for many users. */
final class Measured {

  private final int most;
  private final Duration longest;
  private final AtomicInteger begun = new AtomicInteger();
  private final List<Integer> millis = new ArrayList<>();
  private int errors;
  private long from;
  private long until;

  Measured(int most, Duration longest) {
    this.most = most;
    this.longest = longest;
  }

  /** Whether one more is to be sent; whoever is told so sends it. The first time is the start. */
  synchronized boolean goesOn() {
    long now = System.nanoTime();
    if (from == 0) {
      from = now;
      until = now;
    }
    return now - from < longest.toNanos() && begun.getAndIncrement() < most;
  }

  /** An answer came. */
  synchronized void add(boolean failed, int answeredIn) {
    until = System.nanoTime();
    if (failed) {
      errors++;
    } else {
      millis.add(answeredIn);
    }
  }

  /** Writes the figures as properties. */
  synchronized void write(Path file) {
    List<Integer> sorted = millis.stream().sorted().toList();
    Properties figures = new Properties();
    figures.setProperty("pages", Integer.toString(sorted.size()));
    figures.setProperty("errors", Integer.toString(errors));
    figures.setProperty("seconds", Double.toString((until - from) / 1e9));
    for (int percent : new int[] {50, 95, 99}) {
      figures.setProperty("p" + percent, Integer.toString(percentile(sorted, percent)));
    }
    try (var out = Files.newBufferedWriter(file)) {
      figures.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The smallest value that so many of a hundred do not exceed; 0 of none. */
  static int percentile(List<Integer> sorted, int percent) {
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
