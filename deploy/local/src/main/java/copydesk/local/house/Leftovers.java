package copydesk.local.house;

import copydesk.local.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Processes of a house whose launcher was killed. Its guard ends them within seconds; this sees to
 * it.
 */
public final class Leftovers {
  private static final Duration OF_THEIR_OWN = Duration.ofSeconds(15);
  private static final Duration AFTER_A_SIGNAL = Duration.ofSeconds(10);

  private Leftovers() {}

  /**
   * Waits for the processes that the state names, asks those that stay to end, and ends those that
   * still stay.
   */
  public static void end(HouseState state, Progress progress) {
    List<HouseState.Part> left =
        state.parts().stream().filter(part -> part.process().alive().isPresent()).toList();
    if (left.isEmpty()) {
      return;
    }
    progress.say(
        "  The last house was cut off; ending what is left: "
            + String.join(", ", left.stream().map(HouseState.Part::name).toList()));
    awaitEnd(left, OF_THEIR_OWN);
    for (HouseState.Part part : left.reversed()) {
      part.process().alive().ifPresent(ProcessHandle::destroy);
    }
    awaitEnd(left, AFTER_A_SIGNAL);
    for (HouseState.Part part : left.reversed()) {
      part.process().alive().ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private static void awaitEnd(List<HouseState.Part> parts, Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    while (parts.stream().map(part -> part.process().alive()).anyMatch(Optional::isPresent)
        && Instant.now().isBefore(deadline)) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
