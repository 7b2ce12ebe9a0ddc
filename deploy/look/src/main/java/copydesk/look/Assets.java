package copydesk.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32C;

/** The files of {@code META-INF/resources/look}. */
final class Assets {

  /** In the order in which a page loads them. */
  static final List<String> FILES =
      List.of("tokens.css", "base.css", "parts.css", "htmx.min.js", "copydesk.js");

  /** Changes whenever a file does, so that browsers may keep what they have. */
  static final String VERSION = version();

  private Assets() {}

  private static String version() {
    var sum = new CRC32C();
    for (String file : FILES) {
      try (InputStream in = Assets.class.getResourceAsStream("/META-INF/resources/look/" + file)) {
        if (in == null) {
          throw new IllegalStateException("The look lacks its file " + file);
        }
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("The look's file " + file + " cannot be read", e);
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
