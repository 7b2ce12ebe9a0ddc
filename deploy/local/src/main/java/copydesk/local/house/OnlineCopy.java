package copydesk.local.house;

import copydesk.engines.Passwords;
import copydesk.local.Refusal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time during which a running cluster's files may be copied, by PostgreSQL's own backup
 * functions: the copy, with its label and the log that was written meanwhile, recovers to the end
 * of that time. A slot that goes with the connection keeps that log.
 */
final class OnlineCopy implements AutoCloseable {

  private static final Pattern FIRST = Pattern.compile("\\(file ([0-9A-F]{24})\\)");

  /**
   * What belongs to the copy.
   *
   * @param label goes into the copy as {@code backup_label}
   * @param firstSegment of the log that the copy needs
   * @param lastSegment of it
   */
  record Ended(String label, String firstSegment, String lastSegment) {}

  private final Connection connection;

  private OnlineCopy(Connection connection) {
    this.connection = connection;
  }

  /** Begins, as the superuser of the cluster on this port. */
  static OnlineCopy begin(int port, Passwords passwords) {
    try {
      Connection connection =
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
              "postgres",
              passwords.superuser());
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "select pg_create_physical_replication_slot('copydesk_backup', true, true)");
        statement.execute("select pg_backup_start('copydesk', true)");
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return new OnlineCopy(connection);
    } catch (SQLException e) {
      throw refusal(e);
    }
  }

  /** Ends it; the log's segments are kept until this is closed. */
  Ended end() {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)")) {
      row.next();
      Matcher first = FIRST.matcher(row.getString(1));
      if (!first.find()) {
        throw new Refusal("The database's label of the backup does not say where it begins.");
      }
      return new Ended(row.getString(1), first.group(1), row.getString(2));
    } catch (SQLException e) {
      throw refusal(e);
    }
  }

  private static Refusal refusal(SQLException e) {
    return new Refusal("The database cannot be backed up: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw refusal(e);
    }
  }
}
