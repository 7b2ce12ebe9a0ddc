package copydesk.ingest.reading.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The weights of this room's weights.properties. */
final class Weights {

  private static final Properties PROPERTIES = load();

  private Weights() {}

  static double of(String name) {
    String value = PROPERTIES.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("No weight " + name);
    }
    return Double.parseDouble(value.strip());
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = Weights.class.getResourceAsStream("weights.properties")) {
      if (in == null) {
        throw new IllegalStateException("The weights of the articles are missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
