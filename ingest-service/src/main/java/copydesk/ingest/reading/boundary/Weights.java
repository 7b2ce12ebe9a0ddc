package copydesk.ingest.reading.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The weights of weights.properties. */
final class Weights {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** The weights the engine is built with. */
  static final Weights BUILT_IN = new Weights("weights.properties");

  private final Properties properties = new Properties();

  private Weights(String resource) {
    try (InputStream in = Weights.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The engine's weights are missing: " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The single number of a name. */
  double number(String name) {
    return row(name)[0];
  }

  /** The row of numbers of a name. */
  double[] row(String name) {
    String value = properties.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("No weight " + name);
    }
    return SPACES.splitAsStream(value.strip()).mapToDouble(Double::parseDouble).toArray();
  }

  /** The rows of all values of an enum. */
  <E extends Enum<E>> Map<E, double[]> table(String prefix, Class<E> type) {
    Map<E, double[]> table = new EnumMap<>(type);
    for (E value : type.getEnumConstants()) {
      table.put(value, row(prefix + "." + value.name()));
    }
    return table;
  }
}
