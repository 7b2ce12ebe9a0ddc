package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.engines.EngineException;
import copydesk.engines.Person;
import copydesk.local.Arguments;
import copydesk.local.Progress;
import copydesk.local.Refusal;
import copydesk.local.house.DataFolder;
import copydesk.local.house.LocalHouse;
import copydesk.local.send.Stock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code up}: starts the house and holds it together until it is told to stop. */
public final class Up implements Command {
  private static final int PORT = 8080;

  private final Checkout checkout;

  /** For this checkout. */
  public Up(Checkout checkout) {
    this.checkout = checkout;
  }

  @Override
  public int run(List<String> arguments) {
    Arguments parsed =
        Arguments.parse(arguments, Set.of("port", "data"), Set.of("empty")).withoutRest();
    Instant begin = Instant.now();
    Progress progress = new Progress(System.err);
    DataFolder data = DataFolder.of(parsed, checkout);
    LocalHouse house =
        LocalHouse.of(
            new LocalHouse.Plan(checkout, data, parsed.port("port").orElse(PORT), progress));
    StopHook hook = StopHook.arm(house, progress);
    try {
      house.start();
      if (!parsed.has("empty")) {
        new Stock(checkout, data, house.address(), house.secrets(), progress).fill();
      }
    } catch (Refusal | EngineException e) {
      if (hook.isRunning()) {
        // What failed is what was being stopped at the same time.
        awaitForever();
      }
      house.close();
      hook.disarm();
      throw e;
    }
    progress.done("the house is up", Duration.between(begin, Instant.now()));
    welcome(house.address());
    awaitForever();
    return 0;
  }

  private static void awaitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void welcome(String address) {
    Person.Crowd demo = Person.Crowd.read(checkout.demoUsers());
    StringBuilder text = new StringBuilder();
    text.append(
        """

        Copydesk runs at %s   (Ctrl-C stops it)

        Sign in as one of these; the password of all is %s
        """
            .formatted(address, demo.password()));
    demo.users()
        .forEach(person -> text.append("  %-7s %s%n".formatted(person.username(), person.about())));
    text.append(
        """

        Try first
          %1$s/annotate   as lin: open a page, correct it, tag facts, submit it
          %1$s/review     as he, song, gu: approve it stage by stage
          %1$s/ingest     pages and how they were read
          ./copydesk ingest FILE…         send pages of your own
          ./copydesk status               what runs
        """
            .formatted(address));
    System.out.println(text);
  }
}
