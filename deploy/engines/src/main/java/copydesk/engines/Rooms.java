package copydesk.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Applies {@code deploy/postgres}: logins, databases, schemas and who may read what. */
final class Rooms {
  private final Path files;
  private final Passwords passwords;

  Rooms(Path files, Passwords passwords) {
    this.files = files;
    this.passwords = passwords;
  }

  /** What gives a superuser's connection to a database of the cluster. */
  interface Superuser {
    Connection connect(String database) throws SQLException;
  }

  /** Brings the cluster to what the files say; what is there already stays. */
  void apply(Superuser superuser) throws SQLException, IOException {
    try (Connection connection = superuser.connect("postgres")) {
      handOverPasswords(connection);
      run(connection, "1-logins.sql");
      for (String statement : statements(connection, "2-databases.sql")) {
        try (Statement create = connection.createStatement()) {
          create.execute(statement);
        }
      }
    }
    try (Connection connection = superuser.connect("copydesk")) {
      run(connection, "3-rooms.sql");
    }
  }

  private void handOverPasswords(Connection connection) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("SELECT set_config('copydesk.password_' || ?, ?, false)")) {
      for (Login login : Login.values()) {
        set.setString(1, login.role());
        set.setString(2, passwords.of(login));
        set.executeQuery().close();
      }
    }
  }

  private List<String> statements(Connection connection, String file)
      throws SQLException, IOException {
    List<String> found = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(Files.readString(files.resolve(file)))) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private void run(Connection connection, String file) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(files.resolve(file)));
    }
  }
}
