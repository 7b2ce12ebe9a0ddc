package copydesk.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells a person on standard error what is being done and how long it took. */
public final class Progress {
  private final PrintStream out;

  /** Writes to this stream. */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Does a step and tells its name and time, or that it failed. Steps may run side by side. */
  public <T> T step(String name, Supplier<T> work) {
    Instant begin = Instant.now();
    try {
      T result = work.get();
      done(name, Duration.between(begin, Instant.now()));
      return result;
    } catch (RuntimeException e) {
      say(line(name, Duration.between(begin, Instant.now())) + "  failed");
      throw e;
    }
  }

  /** The same for a step without a result. */
  public void step(String name, Runnable work) {
    step(
        name,
        () -> {
          work.run();
          return null;
        });
  }

  /** Tells that a step is done. */
  public void done(String name, Duration time) {
    say(line(name, time));
  }

  /** One line as it is. */
  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  private static String line(String name, Duration time) {
    return String.format(Locale.ROOT, "  %-44s %6.1f s", name, time.toMillis() / 1000.0);
  }
}
