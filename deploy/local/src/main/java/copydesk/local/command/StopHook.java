package copydesk.local.command;

import copydesk.local.Progress;
import copydesk.local.house.LocalHouse;
import java.time.Duration;
import java.time.Instant;

/**
 * Stops the house when this process is asked to end: by a signal, or because the shell that started
 * it is gone. The process ends only when everything is down.
 */
final class StopHook extends Thread {
  private final LocalHouse house;
  private final Progress progress;
  private volatile boolean running;
  private volatile boolean disarmed;

  private StopHook(LocalHouse house, Progress progress) {
    super("stops the house");
    this.house = house;
    this.progress = progress;
  }

  static StopHook arm(LocalHouse house, Progress progress) {
    StopHook hook = new StopHook(house, progress);
    Runtime.getRuntime().addShutdownHook(hook);
    ProcessHandle.current().parent().ifPresent(StopHook::endWith);
    return hook;
  }

  private static void endWith(ProcessHandle shell) {
    Thread.ofVirtual()
        .name("watches the shell")
        .start(
            () -> {
              shell.onExit().join();
              System.exit(0);
            });
  }

  @Override
  public void run() {
    running = true;
    if (!disarmed) {
      Instant begin = Instant.now();
      progress.say("");
      house.close();
      progress.done("stopped", Duration.between(begin, Instant.now()));
    }
  }

  /** Whether the process was asked to end. */
  boolean isRunning() {
    return running;
  }

  /** The house did not start and is down already. */
  void disarm() {
    disarmed = true;
  }
}
