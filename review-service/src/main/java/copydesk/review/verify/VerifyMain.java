package copydesk.review.verify;

import copydesk.review.seal.Chain;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code verify}: computes every chain anew and names the first break of each.
 *
 * <p>Environment: {@code COPYDESK_DB_URL} and {@code COPYDESK_DB_APP_PASSWORD}, of the login {@code
 * review_app}. {@code --heads} names a file of exported heads, or a folder of them; those that the
 * database holds are checked always. Results go to standard output, errors to standard error. Exit
 * status: 0 all whole, 1 a break or no database, 2 wrong usage.
 */
public final class VerifyMain {

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private Path heads;
  private int chains;
  private int faults;

  VerifyMain(PrintStream out, PrintStream err, Map<String, String> environment) {
    this(out, err, environment, null);
  }

  /**
   * @param heads exported heads to check, or null
   */
  VerifyMain(PrintStream out, PrintStream err, Map<String, String> environment, Path heads) {
    this.heads = heads;
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  public static void main(String[] arguments) {
    // The libraries log through the services' log manager, which wants to be named before all else.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    System.exit(new VerifyMain(System.out, System.err, System.getenv()).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    String url = environment.get("COPYDESK_DB_URL");
    boolean withHeads = arguments.size() == 2 && arguments.getFirst().equals("--heads");
    if (url == null || !(arguments.isEmpty() || withHeads)) {
      err.println(
          "usage: verify [--heads FILE|FOLDER] (with COPYDESK_DB_URL and COPYDESK_DB_APP_PASSWORD"
              + " set)");
      return 2;
    }
    heads = withHeads ? Path.of(arguments.getLast()) : null;
    try (Connection database =
        DriverManager.getConnection(
            url, "review_app", environment.get("COPYDESK_DB_APP_PASSWORD"))) {
      // One picture of the database, whatever is decided meanwhile.
      database.setAutoCommit(false);
      database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      database.setReadOnly(true);
      return verify(database);
    } catch (IOException e) {
      err.println("The exported heads cannot be read: " + e.getMessage());
      return 2;
    } catch (SQLException e) {
      err.println("The database cannot be read: " + e.getMessage());
      return 1;
    }
  }

  /**
   * Checks what a connection sees.
   *
   * @param database in a transaction
   * @return the exit status
   */
  int verify(Connection database) throws SQLException, IOException {
    ChainReader reader = new ChainReader(database);
    reader.recordChains((name, chain) -> check("record chain of " + name, chain));
    reader.auditChains((name, chain) -> check("audit chain of " + name, chain));
    new CrossChecks(database).run(this::fault);
    ExportedHeads exported = new ExportedHeads(database);
    exported.checkTable(this::fault);
    if (heads != null) {
      exported.checkFiles(heads, this::fault);
    }
    out.printf("%d chains, %d faults%n", chains, faults);
    return faults == 0 ? 0 : 1;
  }

  private void check(String name, Chain chain) {
    chains++;
    Optional<Chain.Break> first = chain.firstBreak();
    first.ifPresent(found -> fault("%s, link %d: %s".formatted(name, found.number(), say(found))));
  }

  private void fault(String sentence) {
    faults++;
    out.println(sentence);
  }

  private static String say(Chain.Break found) {
    return switch (found) {
      case Chain.Break.Missing missing -> "the link is gone";
      case Chain.Break.Altered altered -> "its content is not what was sealed";
      case Chain.Break.Unlinked unlinked -> "it does not name the seal before it";
      case Chain.Break.OtherHead other -> "it is not the last that was written";
    };
  }
}
