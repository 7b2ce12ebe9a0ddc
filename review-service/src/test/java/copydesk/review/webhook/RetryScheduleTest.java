package copydesk.review.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  private static final RetrySchedule SCHEDULE =
      new RetrySchedule(List.of(Duration.ofSeconds(4), Duration.ofHours(1)));

  @Test
  void each_failure_waits_longer_until_there_are_no_more() {
    assertThat(SCHEDULE.after(0, 0, null)).hasValue(Duration.ofSeconds(4));
    assertThat(SCHEDULE.after(1, 0, null)).hasValue(Duration.ofHours(1));
    assertThat(SCHEDULE.after(2, 0, null)).isEmpty();
  }

  @Property
  void a_wait_is_spread_over_a_quarter_of_it(@ForAll @DoubleRange(max = 1) double chance) {
    assertThat(SCHEDULE.after(0, chance, null).orElseThrow())
        .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
  }

  @Test
  void a_receiver_may_ask_for_more_time_but_not_for_any() {
    assertThat(SCHEDULE.after(0, 0, Duration.ofMinutes(2))).hasValue(Duration.ofMinutes(2));
    assertThat(SCHEDULE.after(0, 0, Duration.ofSeconds(1))).hasValue(Duration.ofSeconds(4));
    assertThat(SCHEDULE.after(0, 0, Duration.ofDays(9))).hasValue(Duration.ofHours(1));
  }
}
