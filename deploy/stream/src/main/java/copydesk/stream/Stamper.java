package copydesk.stream;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Gives committed rows their place in the stream.
 *
 * <p>A row is inserted with an empty {@code seq}. The stamper, alone at any time by an advisory
 * lock, numbers the rows it can see. It sees committed rows only, and its own numbers become
 * visible together, before the lock is free; so a reader never meets a number below one that it has
 * already read. Only the stamper notifies.
 *
 * <p>The table needs columns {@code seq bigint} (unique, null until stamped) and {@code id uuid},
 * and a partial index on {@code id where seq is null}, so that history does not slow the stamping.
 */
public final class Stamper {

  private static final Pattern NAME = Pattern.compile("[a-z_]+\\.[a-z_]+");
  private static final int BATCH = 1000;

  private final DataSource database;
  private final List<String> tables;

  /**
   * @param database the service's app login
   * @param tables names with schema, such as {@code ingest.reading}; the sequence of each is the
   *     table's name with {@code _seq} behind it, and so is the channel, with an underscore for the
   *     dot
   */
  public Stamper(DataSource database, List<String> tables) {
    for (String table : tables) {
      if (!NAME.matcher(table).matches()) {
        throw new IllegalArgumentException("Not the name of a table with its schema: " + table);
      }
    }
    this.database = database;
    this.tables = List.copyOf(tables);
  }

  /** The channel on which readers of a table are told. */
  public static String channel(String table) {
    return table.replace('.', '_');
  }

  /**
   * Stamps what is committed and not yet stamped, in all tables.
   *
   * @return how many rows got their number; 0 also when another stamper is at work
   */
  public int stamp() throws SQLException {
    int stamped = 0;
    for (String table : tables) {
      int batch;
      do {
        batch = stampBatch(table);
        stamped += batch;
      } while (batch == BATCH);
    }
    return stamped;
  }

  private int stampBatch(String table) throws SQLException {
    try (Connection connection = database.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        int stamped = lock(connection, table) ? number(connection, table) : 0;
        if (stamped > 0) {
          notifyReaders(connection, table);
        }
        connection.commit();
        return stamped;
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(autoCommit);
      }
    }
  }

  private static boolean lock(Connection connection, String table) throws SQLException {
    // The plan must not hang on what the database has counted: until it has counted a new table, or
    // while a flood outruns the counting, it would look at every row of it each time, or at each
    // that was open of late.
    String sql =
        """
        select pg_try_advisory_xact_lock(hashtext(?)),
               set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)
        """;
    try (PreparedStatement lock = connection.prepareStatement(sql)) {
      lock.setString(1, "stamp " + table);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static int number(Connection connection, String table) throws SQLException {
    String sql =
        """
        with open as materialized (
          select id from %1$s where seq is null order by id limit %2$d for no key update skip locked),
        numbered as materialized (select id, nextval('%1$s_seq') as seq from open)
        update %1$s t set seq = n.seq from numbered n where t.id = n.id and t.seq is null
        """
            .formatted(table, BATCH);
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      return update.executeUpdate();
    }
  }

  private static void notifyReaders(Connection connection, String table) throws SQLException {
    try (PreparedStatement tell = connection.prepareStatement("select pg_notify(?, '')")) {
      tell.setString(1, channel(table));
      tell.execute();
    }
  }
}
