package copydesk.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GuardTest {

  @Test
  void endsWhatItWatchesWhenItsStarterIsGone() throws Exception {
    // Given
    Process watched = sleeper();
    Process forgotten = sleeper();
    Guard guard = Guard.start();
    guard.watch(watched.pid(), Guard.Signal.TERM);
    guard.watch(forgotten.pid(), Guard.Signal.TERM);
    guard.forget(forgotten.pid());

    // When
    guard.close();

    // Then
    assertThat(watched.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(forgotten.isAlive()).isTrue();
    forgotten.destroyForcibly();
  }

  private static Process sleeper() throws IOException {
    return new ProcessBuilder("sleep", "300").start();
  }
}
