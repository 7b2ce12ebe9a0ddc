package copydesk.annotate.recognise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Word lists that come with the recognisers. White space parts words, # begins a comment. */
final class Lexicon {

  private Lexicon() {}

  /**
   * @param name of a file in this package's folder of resources
   */
  static List<String> read(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + name + " is missing");
      }
      List<String> words = new ArrayList<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          words.addAll(List.of(line.strip().split("\\s+", -1)));
        }
      }
      words.removeIf(String::isEmpty);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
