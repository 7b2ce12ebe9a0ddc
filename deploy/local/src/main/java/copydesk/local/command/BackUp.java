package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.local.Arguments;
import copydesk.local.Progress;
import copydesk.local.UsageException;
import copydesk.local.house.Backup;
import copydesk.local.house.DataFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code backup}: all that a house keeps in one file, whether it runs or not. */
public final class BackUp implements Command {
  private static final double MEGABYTE = 1024 * 1024;

  private final Checkout checkout;

  /** For this checkout. */
  public BackUp(Checkout checkout) {
    this.checkout = checkout;
  }

  @Override
  public int run(List<String> arguments) {
    Arguments parsed = Arguments.parse(arguments, Set.of("data"), Set.of());
    DataFolder data = DataFolder.of(parsed, checkout);
    Path target = file(parsed);
    long bytes = new Progress(System.err).step("backup", () -> Backup.write(data, target));
    System.out.printf(Locale.ROOT, "%s, %.1f MB%n", target, bytes / MEGABYTE);
    return 0;
  }

  /** The one file that a command is about. */
  static Path file(Arguments parsed) {
    if (parsed.rest().size() != 1) {
      throw new UsageException("One file is needed.");
    }
    return Path.of(parsed.rest().getFirst()).toAbsolutePath().normalize();
  }
}
