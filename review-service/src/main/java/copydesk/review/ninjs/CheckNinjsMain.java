package copydesk.review.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code check-ninjs SCHEMA URL…}: validates every record of the feeds against a JSON Schema.
 *
 * <p>Environment: {@code COPYDESK_AUTH_URL} (the realm), {@code COPYDESK_CLIENT_ID} (default {@code
 * publishing-system}) and {@code COPYDESK_CLIENT_SECRET}; without a secret the feed is asked for
 * without a token. Results go to standard output, errors to standard error. Exit status: 0 all
 * valid, 1 a record is not valid or a feed cannot be read, 2 wrong usage.
 */
public final class CheckNinjsMain {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private int records;
  private int faulty;

  CheckNinjsMain(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  public static void main(String[] arguments) {
    // The libraries log through the services' log manager, which wants to be named before all else.
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    System.exit(
        new CheckNinjsMain(System.out, System.err, System.getenv()).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    if (arguments.size() < 2) {
      err.println("usage: check-ninjs SCHEMA URL…");
      return 2;
    }
    ItemSchema schema;
    try {
      schema = new ItemSchema(JSON.readTree(Files.readString(Path.of(arguments.getFirst()))));
    } catch (IOException e) {
      err.printf("The schema %s cannot be read: %s%n", arguments.getFirst(), e.getMessage());
      return 2;
    }
    try (FeedReader feed = new FeedReader(environment)) {
      for (String address : arguments.subList(1, arguments.size())) {
        feed.read(address, item -> check(schema, item));
      }
    } catch (IOException e) {
      err.println(e.getMessage());
      return 1;
    }
    out.printf("%d records, %d not valid%n", records, faulty);
    return faulty == 0 ? 0 : 1;
  }

  private void check(ItemSchema schema, JsonNode item) {
    records++;
    List<String> faults = schema.faults(item);
    if (!faults.isEmpty()) {
      faulty++;
      out.printf("%s version %s%n", item.path("uri").asText(), item.path("version").asText());
      faults.forEach(fault -> out.printf("  %s%n", fault));
    }
  }
}
