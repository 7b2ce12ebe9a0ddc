package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.local.Arguments;
import copydesk.local.UsageException;
import copydesk.local.house.DataFolder;
import copydesk.local.house.HouseSecrets;
import copydesk.local.house.HouseState;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code check-ninjs}: validates every record that the running house gives out against a schema
 * file.
 */
public final class CheckNinjs implements Command {
  private static final String MAIN = "copydesk.review.ninjs.CheckNinjsMain";
  private static final String READER = "publishing-system";

  private final Checkout checkout;

  /** For this checkout. */
  public CheckNinjs(Checkout checkout) {
    this.checkout = checkout;
  }

  @Override
  public int run(List<String> arguments) {
    Arguments parsed = Arguments.parse(arguments, Set.of("data"), Set.of());
    if (parsed.rest().size() != 1) {
      throw new UsageException("Against which schema? ./copydesk check-ninjs SCHEMA");
    }
    DataFolder data = DataFolder.of(parsed, checkout);
    String address = HouseState.running(data).address();
    return new ReviewTool(checkout)
        .run(
            MAIN,
            Map.of(
                "COPYDESK_AUTH_URL",
                address + "/auth/realms/copydesk",
                "COPYDESK_CLIENT_ID",
                READER,
                "COPYDESK_CLIENT_SECRET",
                HouseSecrets.read(data).of(READER)),
            List.of(parsed.rest().getFirst(), address + "/review/api/records"));
  }
}
