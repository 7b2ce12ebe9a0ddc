package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.engines.Login;
import copydesk.local.Arguments;
import copydesk.local.Refusal;
import copydesk.local.house.DataFolder;
import copydesk.local.house.HouseSecrets;
import copydesk.local.house.HouseState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code verify}: recomputes the seals of the running house's records from the database itself. */
public final class Verify implements Command {
  private static final String MAIN = "copydesk.review.verify.VerifyMain";

  private final Checkout checkout;

  /** For this checkout. */
  public Verify(Checkout checkout) {
    this.checkout = checkout;
  }

  @Override
  public int run(List<String> arguments) {
    Arguments parsed = Arguments.parse(arguments, Set.of("data", "heads"), Set.of());
    DataFolder data = DataFolder.of(parsed, checkout);
    int port =
        HouseState.running(data).parts().stream()
            .filter(part -> part.name().equals("postgres"))
            .findFirst()
            .orElseThrow(() -> new Refusal("The house has no database yet; wait until it is up."))
            .port();
    return new ReviewTool(checkout)
        .run(
            MAIN,
            Map.of(
                "COPYDESK_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/copydesk",
                "COPYDESK_DB_APP_PASSWORD",
                HouseSecrets.read(data).database().of(Login.REVIEW_APP)),
            tail(parsed));
  }

  /** What the tool itself takes: the exported heads, as the caller's folder sees them. */
  private static List<String> tail(Arguments parsed) {
    List<String> tail = new ArrayList<>(parsed.rest());
    parsed
        .option("heads")
        .ifPresent(
            heads ->
                tail.addAll(0, List.of("--heads", Path.of(heads).toAbsolutePath().toString())));
    return tail;
  }
}
