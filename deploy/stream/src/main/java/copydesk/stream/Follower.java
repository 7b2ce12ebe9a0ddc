package copydesk.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Follows a neighbour's stream: takes in what is there, then sleeps until the neighbour's stamper
 * notifies or a second has passed. A view that is not there yet, or not yet granted, is waited for;
 * any other failure is logged, said in {@link #state()}, and tried again.
 *
 * <p>What comes in a flood is taken in with rests: people work with what is there already, and the
 * neighbour whose flood it is needs the machine too.
 */
public final class Follower implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Follower.class);
  private static final int POLL_MILLIS = 1000;

  private static final long MOST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);

  /** Undefined table, undefined schema, insufficient privilege. */
  private static final Set<String> NOT_THERE_YET = Set.of("42P01", "3F000", "42501");

  /** Takes in one batch in a transaction of its own that also moves the cursor. */
  @FunctionalInterface
  public interface Intake {
    /** Returns how many rows were taken in; more are asked for until it is 0. */
    int takeBatch() throws SQLException;
  }

  /** How the following goes, for the health page. */
  public sealed interface State {
    /** All that was there has been taken in. */
    record Following() implements State {}

    /** The neighbour's view is not there yet. */
    record Waiting(String reason) implements State {}

    /** The last batch failed and will be tried again. */
    record Failing(String reason) implements State {}
  }

  private final DataSource database;
  private final String channel;
  private final Intake intake;
  private final AtomicReference<State> state =
      new AtomicReference<>(new State.Waiting("not started"));
  private final CountDownLatch closed = new CountDownLatch(1);
  private Thread thread;

  /**
   * @param database the reading service's app login
   * @param table the table whose stream is followed, for its channel; names the thread too
   * @param intake what to do with new rows
   */
  public Follower(DataSource database, String table, Intake intake) {
    this.database = database;
    this.channel = Stamper.channel(table);
    this.intake = intake;
  }

  /** Starts following on a thread of its own. */
  public synchronized void start() {
    thread = Thread.ofPlatform().name("follow " + channel).daemon().start(this::follow);
  }

  public State state() {
    return state.get();
  }

  private void follow() {
    while (!isClosed()) {
      try (Connection connection = database.getConnection()) {
        listen(connection);
        while (!isClosed()) {
          takeAll();
          connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
        }
      } catch (SQLException | RuntimeException e) {
        report(e);
        rest(MOST_REST_NANOS);
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement listen = connection.createStatement()) {
      listen.execute("listen " + channel);
    }
  }

  private void takeAll() throws SQLException {
    Flood flood = new Flood(MOST_REST_NANOS);
    long from = System.nanoTime();
    while (!isClosed() && intake.takeBatch() > 0) {
      rest(flood.restAfter(System.nanoTime() - from));
      from = System.nanoTime();
    }
    state.set(new State.Following());
  }

  private void rest(long nanos) {
    if (nanos <= 0) {
      return;
    }
    try {
      // Returns early when the follower is closed.
      if (closed.await(Math.min(nanos, MOST_REST_NANOS), TimeUnit.NANOSECONDS)) {
        LOG.debugf("Stopped following %s", channel);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }

  private void report(Exception failure) {
    SQLException cause = sqlCause(failure);
    if (cause != null && NOT_THERE_YET.contains(cause.getSQLState())) {
      state.set(new State.Waiting("the neighbour's view is not there yet"));
    } else if (!isClosed()) {
      LOG.warnf(failure, "Intake from %s failed and is tried again", channel);
      state.set(new State.Failing("the last batch failed and is tried again; the log says why"));
    }
  }

  private static SQLException sqlCause(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Stops following; a batch under way is finished first. */
  @Override
  public synchronized void close() {
    closed.countDown();
    if (thread != null) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
