package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.local.Arguments;
import copydesk.local.UsageException;
import copydesk.local.house.DataFolder;
import copydesk.local.house.HouseSecrets;
import copydesk.local.house.HouseState;
import copydesk.local.send.HouseClient;
import java.util.List;
import java.util.Set;

/** {@code token}: an access token of a system, for trying the API by hand. */
public final class Token implements Command {
  private static final Set<String> CLIENTS =
      Set.of("scanner", "publishing-system", HouseSecrets.SETUP_CLIENT);

  private final Checkout checkout;

  /** For this checkout. */
  public Token(Checkout checkout) {
    this.checkout = checkout;
  }

  @Override
  public int run(List<String> arguments) {
    Arguments parsed = Arguments.parse(arguments, Set.of("data"), Set.of());
    if (parsed.rest().size() != 1 || !CLIENTS.contains(parsed.rest().getFirst())) {
      throw new UsageException("Whose token? scanner, publishing-system or copydesk-setup.");
    }
    DataFolder data = DataFolder.of(parsed, checkout);
    System.out.println(of(data, parsed.rest().getFirst()));
    return 0;
  }

  static String of(DataFolder data, String client) {
    String secret = HouseSecrets.read(data).of(client);
    try (HouseClient house = new HouseClient(HouseState.running(data).address(), client, secret)) {
      return house.token();
    }
  }
}
