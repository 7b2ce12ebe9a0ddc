package copydesk.e2e;

import copydesk.engines.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole house, started by the same command that people use, with a data folder of its own. All
 * stories of a run share one.
 */
final class RunningHouse implements AutoCloseable {

  private static final int STOP_SECONDS = 60;

  /** Short enough for a story to see a claim run out; a page that is open keeps its claim. */
  private static final String LEASE = "PT20S";

  private final Process launcher;
  private final Path data;
  private final String address;

  private RunningHouse(Process launcher, Path data, String address) {
    this.launcher = launcher;
    this.data = data;
    this.address = address;
  }

  /** The house of this run, started at the first call. */
  static RunningHouse of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent("house", key -> start(), RunningHouse.class);
  }

  /** What browsers and programs use. */
  String address() {
    return address;
  }

  /** The folder that keeps everything. */
  Path data() {
    return data;
  }

  /** Runs a command of the launcher against this house and gives what it printed. */
  String command(String... words) {
    List<String> line = new ArrayList<>(List.of(script(), words[0]));
    line.addAll(List.of("--data", data.toString()));
    line.addAll(List.of(words).subList(1, words.length));
    try {
      Process process =
          new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException(String.join(" ", line) + " ended with " + status);
      }
      return printed.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends a service without notice, as a failing machine would. The launcher starts it again. */
  void kill(String part) {
    long pid =
        command("status")
            .lines()
            .map(line -> line.strip().split("\\s+"))
            .filter(words -> words[0].equals(part))
            .mapToLong(words -> Long.parseLong(words[1]))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(part + " does not run"));
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static RunningHouse start() {
    Path data = Path.of("target", "house").toAbsolutePath();
    int port = Ports.free(1).getFirst();
    try {
      ProcessBuilder up =
          new ProcessBuilder(
                  script(), "up", "--port", String.valueOf(port), "--data", data.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      up.environment().put("COPYDESK_REVIEW_LEASE", LEASE);
      Process launcher = up.start();
      String address = "http://localhost:" + port;
      awaitAddress(launcher, address);
      return new RunningHouse(launcher, data, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The launcher prints the address when everything is up, and ends if that cannot be. */
  private static void awaitAddress(Process launcher, String address) throws IOException {
    BufferedReader printed =
        new BufferedReader(
            new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
    String line;
    do {
      line = printed.readLine();
      if (line == null) {
        throw new IllegalStateException("the house did not come up; its messages are above");
      }
    } while (!line.contains(address));
  }

  private static String script() {
    return Path.of(System.getProperty("copydesk.root"), "copydesk").toString();
  }

  @Override
  public void close() {
    launcher.destroy();
    try {
      if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        launcher.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
