package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.local.Arguments;
import copydesk.local.Progress;
import copydesk.local.Refusal;
import copydesk.local.house.DataFolder;
import copydesk.local.house.HouseState;
import copydesk.local.house.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code down}: stops a house from another terminal, or what a killed one left. */
public final class Down implements Command {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Checkout checkout;

  /** For this checkout. */
  public Down(Checkout checkout) {
    this.checkout = checkout;
  }

  @Override
  public int run(List<String> arguments) {
    Arguments parsed = Arguments.parse(arguments, Set.of("data"), Set.of()).withoutRest();
    DataFolder data = DataFolder.of(parsed, checkout);
    System.out.println(
        stop(data, new Progress(System.err))
            ? "Copydesk is down."
            : "No house runs on " + data.root() + ".");
    return 0;
  }

  /** Stops the house on this folder; false if there was nothing to stop. */
  static boolean stop(DataFolder data, Progress progress) {
    Optional<HouseState> found = HouseState.read(data);
    if (found.isEmpty()) {
      return false;
    }
    HouseState state = found.get();
    state
        .launcher()
        .alive()
        .ifPresent(launcher -> progress.step("stopping", () -> awaitEnd(state, launcher)));
    Leftovers.end(state, progress);
    try {
      Files.deleteIfExists(data.state());
    } catch (IOException e) {
      throw new Refusal("The file " + data.state() + " cannot be deleted.", e);
    }
    return true;
  }

  private static void awaitEnd(HouseState state, ProcessHandle launcher) {
    launcher.destroy();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (state.launcher().alive().isPresent()) {
      if (Instant.now().isAfter(deadline)) {
        throw new Refusal("The launcher (process " + launcher.pid() + ") does not stop.");
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
