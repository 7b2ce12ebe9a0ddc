package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.local.Arguments;
import copydesk.local.UsageException;
import copydesk.local.house.DataFolder;
import copydesk.local.house.HouseSecrets;
import copydesk.local.house.HouseState;
import copydesk.local.send.HouseClient;
import copydesk.local.send.PageFile;
import copydesk.local.send.PageSender;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** {@code ingest}: sends page files to the running house as the scanner does. */
public final class Ingest implements Command {
  private static final Set<String> OPTIONS =
      Set.of("publication", "date", "edition", "label", "encoding", "port", "data");

  private final Checkout checkout;

  /** For this checkout. */
  public Ingest(Checkout checkout) {
    this.checkout = checkout;
  }

  @Override
  public int run(List<String> arguments) {
    Arguments parsed = Arguments.parse(arguments, OPTIONS, Set.of());
    if (parsed.rest().isEmpty()) {
      throw new UsageException("Which files? ./copydesk ingest FILE…");
    }
    if (parsed.option("label").isPresent() && parsed.rest().size() > 1) {
      throw new UsageException("One --label cannot be the label of several pages.");
    }
    List<PageFile> pages = pages(parsed);
    DataFolder data = DataFolder.of(parsed, checkout);
    HouseSecrets secrets = HouseSecrets.read(data);
    String address =
        parsed
            .port("port")
            .map(port -> "http://localhost:" + port)
            .orElseGet(() -> HouseState.running(data).address());
    int refused = 0;
    try (HouseClient client = new HouseClient(address, "scanner", secrets.of("scanner"))) {
      PageSender sender = new PageSender(client);
      for (PageFile page : pages) {
        PageSender.Outcome outcome = sender.send(page, parsed.option("encoding"));
        System.out.println(outcome.line());
        refused += outcome.accepted() ? 0 : 1;
      }
    }
    if (pages.size() > 1) {
      System.err.println((pages.size() - refused) + " sent, " + refused + " refused");
    }
    return refused == 0 ? 0 : 1;
  }

  private static List<PageFile> pages(Arguments parsed) {
    PageFile.Said said =
        new PageFile.Said(
            parsed.option("publication"),
            parsed.option("date"),
            parsed.option("edition"),
            parsed.option("label"));
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return parsed.rest().stream()
        .map(Path::of)
        .map(file -> PageFile.of(file, said, today))
        .toList();
  }
}
