package copydesk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** The one clock that leases and seals go by, whichever machine a service runs on. */
@ApplicationScoped
public class DatabaseClock {

  private final DataSource database;

  @Inject
  public DatabaseClock(DataSource database) {
    this.database = database;
  }

  /**
   * The time now, also in the middle of a transaction; in microseconds.
   *
   * @throws IllegalStateException if the database does not answer
   */
  public Instant now() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell the time", e);
    }
  }
}
