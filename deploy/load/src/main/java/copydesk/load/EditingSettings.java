package copydesk.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Who edits what, out of system properties that begin with {@code load.}; the session's cookies
 * come from the environment, where no list of processes shows them.
 *
 * @param address of the service
 * @param articles enough that no two editors are ever in the same
 * @param warmUp how long no time is taken
 * @param time how long it is
 * @param result the file that gets the figures
 */
record EditingSettings(
    String address,
    String cookies,
    List<Article> articles,
    int editors,
    Duration warmUp,
    Duration time,
    Path result) {

  /** An article, the page it is on, and a block of it. */
  record Article(String id, String page, String block) {}

  EditingSettings {
    try {
      if (!InetAddress.getByName(URI.create(address).getHost()).isLoopbackAddress()) {
        throw new IllegalArgumentException("Not on this machine: " + address);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings that this process was started with. */
  static EditingSettings ofSystem() {
    return new EditingSettings(
        property("address"),
        System.getenv("COPYDESK_LOAD_COOKIES"),
        read(Path.of(property("articles"))),
        Integer.parseInt(property("editors")),
        Duration.ofSeconds(Long.parseLong(property("warm-up"))),
        Duration.ofSeconds(Long.parseLong(property("seconds"))),
        Path.of(property("result")));
  }

  private static String property(String name) {
    String value = System.getProperty("load." + name);
    if (value == null) {
      throw new IllegalArgumentException("The system property load." + name + " is missing.");
    }
    return value;
  }

  /** One article a line: its id, its page, a block. */
  private static List<Article> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.split(" "))
          .map(words -> new Article(words[0], words[1], words[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
