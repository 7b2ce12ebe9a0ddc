package copydesk.stream;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs a {@link Stamper}: right after it is woken by a commit, and every half second anyway. */
public final class Stamping implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Stamping.class);
  private static final int IDLE_MILLIS = 500;
  private static final int GATHER_MILLIS = 20;

  private final Stamper stamper;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean closed;
  private Thread thread;

  public Stamping(Stamper stamper) {
    this.stamper = stamper;
  }

  /** Starts stamping on a thread of its own. */
  public synchronized void start() {
    thread = Thread.ofPlatform().name("stamper").daemon().start(this::run);
  }

  /** Says that a transaction with new rows has committed. Never blocks. */
  public void wake() {
    wake.release();
  }

  private void run() {
    while (!closed) {
      try {
        stamper.stamp();
      } catch (SQLException | RuntimeException e) {
        LOG.warn("Stamping failed and is tried again", e);
      }
      try {
        // Many commits while stamping was under way, or right after one another, are one reason to
        // stamp again, not many: each stamping is a durable transaction itself.
        if (wake.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
          Thread.sleep(GATHER_MILLIS);
          wake.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        closed = true;
      }
    }
  }

  /** Stops after the stamping under way. */
  @Override
  public synchronized void close() {
    closed = true;
    wake();
    if (thread != null) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
