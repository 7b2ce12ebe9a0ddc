package copydesk.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends the processes of this JVM when the JVM is gone, even by {@code kill -9}: a small shell that
 * reads from this process and acts when it can read no more. A regular stop takes each process out
 * first, so that it does nothing.
 */
public final class Guard implements AutoCloseable {
  private final Process shell;
  private final OutputStream orders;
  private boolean closed;

  private Guard(Process shell) {
    this.shell = shell;
    this.orders = shell.getOutputStream();
  }

  /** Starts a guard that watches nothing yet. */
  public static Guard start() {
    try (InputStream script = Guard.class.getResourceAsStream("guard.sh")) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      ProcessBuilder builder = new ProcessBuilder("sh", "-c", text, "copydesk-guard");
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      return new Guard(builder.start());
    } catch (IOException e) {
      throw new EngineException("The guard of the processes did not start.", e);
    }
  }

  /** The signals that ask a process to end. */
  public enum Signal {
    /** What most programs end on. */
    TERM,
    /** PostgreSQL's fast shutdown: open sessions are cut, nothing is lost. */
    INT
  }

  /** From now on this process ends with us. */
  public void watch(long pid, Signal signal) {
    order("watch " + pid + " " + signal);
  }

  /**
   * This process ended, or lives its own life from now on. A guard that was closed has forgotten
   * all.
   */
  public synchronized void forget(long pid) {
    if (!closed) {
      order("forget " + pid);
    }
  }

  private synchronized void order(String line) {
    try {
      orders.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      orders.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the guard; what it still watches is ended too. */
  @Override
  public void close() {
    try {
      synchronized (this) {
        closed = true;
        orders.close();
      }
      shell.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
