package copydesk.ingest.reading.block;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of columns and sections, from labels.txt. */
final class Labels {

  private static final int LONGEST = 8;

  private static final Set<String> LINES = lines();
  private static final List<String> ENDINGS =
      LINES.stream().filter(line -> line.startsWith("*")).map(line -> line.substring(1)).toList();

  private Labels() {}

  /** Whether a line, white space taken out, is the name of a column or a section. */
  static boolean contains(String line) {
    return LINES.contains(line)
        || (line.length() <= LONGEST && ENDINGS.stream().anyMatch(line::endsWith));
  }

  private static Set<String> lines() {
    try (InputStream in = Labels.class.getResourceAsStream("labels.txt")) {
      if (in == null) {
        throw new IllegalStateException("labels.txt is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
