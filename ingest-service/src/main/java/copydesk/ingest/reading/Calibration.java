package copydesk.ingest.reading;

import copydesk.ingest.reading.page.PageLine.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Makes of how sure the engine is how often it is right. */
final class Calibration {

  private static final double LEAST = 0.01;
  private static final double MOST = 0.999;

  private static final Properties SLOPES = load();

  private Calibration() {}

  /** The share of decisions like this one that are right, 0.01 to 0.999. */
  static double confidence(double sureness, boolean joins, Script script) {
    double sure = Math.max(1e-6, Math.min(1 - 1e-6, sureness));
    double slope = Double.parseDouble(SLOPES.getProperty((joins ? "join." : "break.") + script));
    double odds = Math.exp(slope * Math.log(sure / (1 - sure)));
    return Math.max(LEAST, Math.min(MOST, odds / (1 + odds)));
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = Calibration.class.getResourceAsStream("calibration.properties")) {
      if (in == null) {
        throw new IllegalStateException("calibration.properties is missing");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
