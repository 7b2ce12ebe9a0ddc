package copydesk.ingest.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32C;

/** The styles and scripts of the screens; templates read it as {@code cdi:files}. */
@Named("files")
@ApplicationScoped
public class ScreenFiles {

  static final List<String> FILES =
      List.of(
          "ingest.css",
          "beside.css",
          "send.js",
          "send-batch.js",
          "batch.js",
          "times.js",
          "reading.js",
          "again.js");

  private static final String VERSION = sum();

  /** Changes whenever a file does, so that browsers may keep what they have. */
  public String version() {
    return VERSION;
  }

  private static String sum() {
    CRC32C sum = new CRC32C();
    for (String file : FILES) {
      try (InputStream in =
          ScreenFiles.class.getResourceAsStream("/META-INF/resources/static/" + file)) {
        if (in == null) {
          throw new IllegalStateException("The screens lack their file " + file);
        }
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("The screens' file " + file + " cannot be read", e);
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
