package copydesk.review.verify;

import copydesk.testhouse.Db;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Runs the check as its command does. */
public final class Verifying {

  /** The check's exit status and standard output. */
  public record Result(int status, String out) {}

  private Verifying() {}

  /** As the command without arguments. */
  public static Result run() {
    return run(List.of());
  }

  /** As the command. */
  public static Result run(List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Map<String, String> environment =
        Map.of(
            "COPYDESK_DB_URL",
            Db.url(),
            "COPYDESK_DB_APP_PASSWORD",
            ConfigProvider.getConfig().getValue("COPYDESK_DB_APP_PASSWORD", String.class));
    int status = new VerifyMain(stream, stream, environment).run(arguments);
    return new Result(status, out.toString(StandardCharsets.UTF_8));
  }

  /** What the check says after a change, which is then taken back. */
  public static String whileChanged(String sql) {
    return whileChanged(sql, null);
  }

  /**
   * The same, with exported heads.
   *
   * @param heads a file or a folder, or null
   */
  public static String whileChanged(String sql, Path heads) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    try (Connection owner = Db.connect("review_owner");
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(sql);
      new VerifyMain(stream, stream, Map.of(), heads).verify(owner);
      owner.rollback();
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(sql, e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
