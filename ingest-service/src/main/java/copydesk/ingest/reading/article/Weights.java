package copydesk.ingest.reading.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The weights of this room's weights.properties. */
final class Weights {

  private static final Map<String, Double> WEIGHTS = load();

  private Weights() {}

  static double of(String name) {
    Double weight = WEIGHTS.get(name);
    if (weight == null) {
      throw new IllegalStateException("No weight " + name);
    }
    return weight;
  }

  private static Map<String, Double> load() {
    Properties properties = new Properties();
    try (InputStream in = Weights.class.getResourceAsStream("weights.properties")) {
      if (in == null) {
        throw new IllegalStateException("The weights of the articles are missing");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Double> weights = new HashMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> weights.put(name, Double.valueOf(properties.getProperty(name).strip())));
    return weights;
  }
}
