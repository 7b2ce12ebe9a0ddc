package copydesk.local.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Memory that a part holds. Where the system tells it (Linux), pages that several processes share
 * are counted once, each process with its share; else the resident memory as {@code ps} shows it.
 */
public record Memory(long bytes) {
  private static final Pattern SHARE = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);

  /** Of a process with all those it started. */
  public static Memory of(ProcessHandle process) {
    List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
    return new Memory(all.stream().mapToLong(one -> alone(one).bytes()).sum());
  }

  /** Of a process without those it started. */
  public static Memory alone(ProcessHandle process) {
    try {
      String rollup =
          Files.readString(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"));
      Matcher share = SHARE.matcher(rollup);
      return new Memory(share.find() ? Long.parseLong(share.group(1)) * 1024 : 0);
    } catch (IOException e) {
      return new Memory(resident(process));
    }
  }

  private static long resident(ProcessHandle process) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", "" + process.pid()).start();
      String kilobytes =
          new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) * 1024;
    } catch (IOException e) {
      return 0;
    }
  }
}
