package copydesk.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The times of one kind of answers. Safe for many users. */
final class Figures {

  private final List<Integer> millis = new ArrayList<>();
  private int errors;

  /** An answer came. */
  synchronized void add(boolean failed, int answeredIn) {
    if (failed) {
      errors++;
    } else {
      millis.add(answeredIn);
    }
  }

  private synchronized void put(Properties figures, String kind) {
    List<Integer> sorted = millis.stream().sorted().toList();
    figures.setProperty(kind + ".count", Integer.toString(sorted.size()));
    figures.setProperty(kind + ".errors", Integer.toString(errors));
    for (int percent : new int[] {50, 95, 99}) {
      figures.setProperty(
          kind + ".p" + percent, Integer.toString(Measured.percentile(sorted, percent)));
    }
  }

  /** Writes the figures of several kinds as properties. */
  static void write(Path file, Map<String, Figures> kinds) {
    Properties figures = new Properties();
    kinds.forEach((kind, of) -> of.put(figures, kind));
    try (var out = Files.newBufferedWriter(file)) {
      figures.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
