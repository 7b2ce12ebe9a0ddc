package copydesk.review.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a delivery that failed is tried again.
 *
 * @param waits before each further attempt
 */
record RetrySchedule(List<Duration> waits) {

  /**
   * Each wait is up to this part longer, so that receivers that were down are not all met at once.
   */
  static final double JITTER = 0.25;

  RetrySchedule {
    waits = List.copyOf(waits);
  }

  /**
   * The wait after a failed attempt.
   *
   * @param step how many attempts of the schedule were made before this one; 0 for the first
   * @param chance 0 to 1
   * @param asked what the receiver asked for, or null
   * @return empty when the attempts are used up
   */
  Optional<Duration> after(int step, double chance, Duration asked) {
    if (step >= waits.size()) {
      return Optional.empty();
    }
    Duration wait = waits.get(step);
    Duration spread = wait.plusMillis((long) (wait.toMillis() * JITTER * chance));
    Duration most = waits.getLast();
    Duration wish = asked == null || asked.compareTo(most) < 0 ? asked : most;
    return Optional.of(wish != null && wish.compareTo(spread) > 0 ? wish : spread);
  }
}
