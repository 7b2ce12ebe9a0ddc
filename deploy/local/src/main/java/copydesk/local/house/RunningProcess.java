package copydesk.local.house;

import java.time.Instant;
import java.util.Optional;

/**
 * A process by number and start, so that a number given out again is not taken for it.
 *
 * @param pid the number
 * @param began when it began, in milliseconds since 1970; 0 if the system does not tell
 */
public record RunningProcess(long pid, long began) {

  static RunningProcess of(ProcessHandle process) {
    return new RunningProcess(process.pid(), began(process));
  }

  private static long began(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /**
   * The process, if it still lives. One that ended and was not yet collected by its parent does
   * not.
   */
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid)
        .filter(process -> Math.abs(began(process) - began) < 2_000)
        .filter(process -> process.isAlive() && process.info().command().isPresent());
  }
}
