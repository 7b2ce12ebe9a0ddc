package copydesk.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most that a process holds resident while it is watched, as Linux tells it. */
final class PeakMemory implements AutoCloseable {

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final int MILLIS_BETWEEN = 100;

  private final Thread thread;
  private volatile long kilobytes;
  private volatile boolean closed;

  private PeakMemory(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    thread = Thread.ofVirtual().start(() -> watch(status));
  }

  static PeakMemory watch(ProcessHandle process) {
    return new PeakMemory(process);
  }

  private void watch(Path status) {
    while (!closed) {
      try {
        Matcher resident = RESIDENT.matcher(Files.readString(status));
        if (resident.find()) {
          kilobytes = Math.max(kilobytes, Long.parseLong(resident.group(1)));
        }
        Thread.sleep(MILLIS_BETWEEN);
      } catch (IOException e) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** The most until now, in MiB; 0 where the system does not tell. */
  long megabytes() {
    return kilobytes / 1024;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
