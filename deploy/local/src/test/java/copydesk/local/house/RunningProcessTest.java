package copydesk.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunningProcessTest {

  @Test
  void isKnownByItsNumberAndItsStart() {
    // When
    RunningProcess self = RunningProcess.of(ProcessHandle.current());

    // Then
    assertThat(self.alive()).contains(ProcessHandle.current());
  }

  @Test
  void anotherProcessUnderTheSameNumberIsNotTakenForIt() {
    // Given
    RunningProcess self = RunningProcess.of(ProcessHandle.current());

    // When
    RunningProcess earlier = new RunningProcess(self.pid(), self.began() - 60_000);

    // Then
    assertThat(earlier.alive()).isEmpty();
  }
}
