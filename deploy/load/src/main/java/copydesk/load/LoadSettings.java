package copydesk.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What is sent, how much of it, and where to, out of system properties that begin with {@code
 * load.}; the secret comes from the environment, where no list of processes shows it.
 *
 * @param address where the pages go: a front door, or a service itself
 * @param signIn where tokens are had
 * @param client the program in whose name it is sent
 * @param publication the code of the publication that gets the pages
 * @param template the text of which every page is a copy with a number of its own
 * @param firstNumber the number of the first page; what was sent before has lower ones
 * @param clients how many send side by side
 * @param warmUp pages that are sent before any time is taken
 * @param pages the most pages of which the time is taken
 * @param time the longest time that is taken
 * @param result the file that gets the figures
 */
record LoadSettings(
    String address,
    String signIn,
    String client,
    String secret,
    String publication,
    String template,
    long firstNumber,
    int clients,
    int warmUp,
    int pages,
    Duration time,
    Path result) {

  private static final Duration MOST_WARM_UP = Duration.ofMinutes(5);

  LoadSettings {
    requireLoopback(address);
    requireLoopback(signIn);
  }

  /** The settings that this process was started with. */
  static LoadSettings ofSystem() {
    return new LoadSettings(
        property("address"),
        property("sign-in"),
        property("client"),
        System.getenv("COPYDESK_LOAD_SECRET"),
        property("publication"),
        read(Path.of(property("template"))),
        Long.parseLong(property("first-number")),
        Integer.parseInt(property("clients")),
        Integer.parseInt(property("warm-up")),
        Integer.parseInt(property("pages")),
        Duration.ofSeconds(Long.parseLong(property("seconds"))),
        Path.of(property("result")));
  }

  /** After how long everything ends, whatever answers. */
  Duration longest() {
    return MOST_WARM_UP.plus(time);
  }

  /** Load is put on this machine only: a mistyped address must not meet somebody else's. */
  private static void requireLoopback(String address) {
    try {
      if (!InetAddress.getByName(URI.create(address).getHost()).isLoopbackAddress()) {
        throw new IllegalArgumentException("Not on this machine: " + address);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String name) {
    String value = System.getProperty("load." + name);
    if (value == null) {
      throw new IllegalArgumentException("The system property load." + name + " is missing.");
    }
    return value;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
