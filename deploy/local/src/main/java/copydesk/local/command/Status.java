package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.engines.Ports;
import copydesk.local.Arguments;
import copydesk.local.house.DataFolder;
import copydesk.local.house.Health;
import copydesk.local.house.HouseState;
import copydesk.local.house.Memory;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code status}: what runs, where, how it is, how much memory it holds. */
public final class Status implements Command {
  private final Checkout checkout;

  /** For this checkout. */
  public Status(Checkout checkout) {
    this.checkout = checkout;
  }

  @Override
  public int run(List<String> arguments) {
    Arguments parsed = Arguments.parse(arguments, Set.of("data"), Set.of()).withoutRest();
    HouseState state = HouseState.running(DataFolder.of(parsed, checkout));
    System.out.println(state.address() + (state.ready() ? "" : "   (starting)"));
    System.out.println();
    print("part", "process", "port", "health", "memory");
    long total = 0;
    boolean allUp = state.ready();
    try (Health health = new Health()) {
      for (HouseState.Part part : state.parts()) {
        boolean up = isUp(part, health);
        long memory = part.process().alive().map(process -> Memory.of(process).bytes()).orElse(0L);
        total += memory;
        allUp &= up;
        print(
            part.name(), part.process().pid(), part.port(), up ? "up" : "down", megabytes(memory));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
    boolean door = Ports.answers(state.port());
    long memory = state.launcher().alive().map(process -> Memory.alone(process).bytes()).orElse(0L);
    print(
        "front door",
        state.launcher().pid(),
        state.port(),
        door ? "up" : "down",
        megabytes(memory));
    print("together", "", "", "", megabytes(total + memory));
    return allUp && door ? 0 : 1;
  }

  private static boolean isUp(HouseState.Part part, Health health) throws InterruptedException {
    return part.process().alive().isPresent()
        && (part.health().isEmpty() ? Ports.answers(part.port()) : health.isUp(part.health()));
  }

  private static String megabytes(long bytes) {
    return bytes / (1024 * 1024) + " MB";
  }

  private static void print(
      Object name, Object process, Object port, Object health, Object memory) {
    System.out.println(
        String.format(Locale.ROOT, "%-12s %9s %7s %8s %9s", name, process, port, health, memory));
  }
}
