package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.local.Arguments;
import copydesk.local.Progress;
import copydesk.local.house.DataFolder;
import copydesk.local.house.Restoring;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code restore}: a house out of a backup, into a folder that holds nothing yet. */
public final class Restore implements Command {
  private final Checkout checkout;

  /** For this checkout. */
  public Restore(Checkout checkout) {
    this.checkout = checkout;
  }

  @Override
  public int run(List<String> arguments) {
    Arguments parsed = Arguments.parse(arguments, Set.of("data"), Set.of());
    DataFolder data = DataFolder.of(parsed, checkout);
    Path archive = BackUp.file(parsed);
    new Progress(System.err).step("restore", () -> Restoring.read(archive, data));
    System.out.println("Restored into " + data.root() + ". ./copydesk up starts it.");
    return 0;
  }
}
