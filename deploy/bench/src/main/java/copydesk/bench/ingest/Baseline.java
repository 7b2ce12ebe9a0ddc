package copydesk.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The scale: the same bytes and the same text put into the same database by plain JDBC, one durable
 * transaction a page, over as many connections as there are clients, with nothing else done.
 */
final class Baseline {

  private static final String TABLE = "ingest.bench_baseline";

  private final Callable<Connection> connect;
  private final int connections;

  /** Over connections of the owner of the schema, which may make tables. */
  Baseline(Callable<Connection> connect, int connections) {
    this.connect = connect;
    this.connections = connections;
  }

  /** Stores so many pages, or as many as the time allows, in a table that is dropped after. */
  Figures run(String text, int warmUp, int pages, Duration time) throws Exception {
    try (Connection owner = connect.call();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "create table "
              + TABLE
              + " (id bigint primary key, bytes bytea not null, text text not null)");
      try {
        store(text, 0, warmUp, time);
        return store(text, warmUp, pages, time);
      } finally {
        statement.execute("drop table " + TABLE);
      }
    }
  }

  private Figures store(String text, int first, int pages, Duration time) throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Connection> open = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(connections)) {
      for (int i = 0; i < connections; i++) {
        open.add(connect.call());
      }
      long from = System.nanoTime();
      long end = from + time.toNanos();
      List<Callable<List<Double>>> work = new ArrayList<>();
      for (Connection connection : open) {
        work.add(
            () -> {
              List<Double> millis = new ArrayList<>();
              int number;
              while ((number = next.getAndIncrement()) < pages && System.nanoTime() < end) {
                millis.add(insert(connection, first + number, text));
              }
              return millis;
            });
      }
      List<Double> millis = new ArrayList<>();
      for (Future<List<Double>> done : clients.invokeAll(work)) {
        millis.addAll(done.get());
      }
      return Figures.of(millis, (System.nanoTime() - from) / 1e9);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The baseline failed", e);
    } finally {
      for (Connection connection : open) {
        connection.close();
      }
    }
  }

  /** One page in a transaction of its own; milliseconds. */
  private static double insert(Connection connection, int number, String text) throws SQLException {
    String numbered = text + "\n" + number + "\n";
    long from = System.nanoTime();
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + TABLE + " values (?, ?, ?)")) {
      insert.setInt(1, number);
      insert.setBytes(2, numbered.getBytes(StandardCharsets.UTF_8));
      insert.setString(3, numbered);
      insert.executeUpdate();
    }
    connection.commit();
    return (System.nanoTime() - from) / 1e6;
  }
}
