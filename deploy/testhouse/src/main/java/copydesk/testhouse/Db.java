package copydesk.testhouse;

import copydesk.engines.Login;
import copydesk.engines.Passwords;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/** Connections to the database of the house under tests, for what is proven in SQL. */
public final class Db {
  private Db() {}

  /** A new connection of a login to the house's database, for example {@code ingest_app}. */
  public static Connection connect(String role) throws SQLException {
    Login login = Login.valueOf(role.toUpperCase(Locale.ROOT));
    Passwords passwords = Secrets.database();
    return DriverManager.getConnection(url(), login.role(), passwords.of(login));
  }

  /** The JDBC address of the house's database. */
  public static String url() {
    return OpenHouse.get().settings().get("COPYDESK_DB_URL");
  }
}
