package copydesk.annotate.upstream;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far each stream has been taken in. Call inside the transaction of the intake. */
@ApplicationScoped
class Cursors {

  private final AgroalDataSource database;

  @Inject
  Cursors(AgroalDataSource database) {
    this.database = database;
  }

  /** The place reached, locked: one intake of a stream goes on at a time, on any machine. */
  long lock(String stream) throws SQLException {
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into annotate.intake_cursor (stream, seq) values (?, 0)"
                  + " on conflict do nothing")) {
        insert.setString(1, stream);
        insert.executeUpdate();
      }
      try (PreparedStatement query =
          connection.prepareStatement(
              "select seq from annotate.intake_cursor where stream = ? for update")) {
        query.setString(1, stream);
        try (ResultSet row = query.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      }
    }
  }

  void move(String stream, long seq) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update annotate.intake_cursor set seq = ? where stream = ?")) {
      update.setLong(1, seq);
      update.setString(2, stream);
      update.executeUpdate();
    }
  }
}
