package copydesk.annotate.recognise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Traditional characters as simplified ones, one for one, so that offsets stay. The table is the
 * one that comes with HanLP.
 */
final class Script {

  private static final char[] SIMPLE = load();

  private Script() {}

  /** The same number of UTF-16 units. */
  static String simplified(String text) {
    char[] units = null;
    for (int i = 0; i < text.length(); i++) {
      char simple = SIMPLE[text.charAt(i)];
      if (simple != text.charAt(i)) {
        units = units == null ? text.toCharArray() : units;
        units[i] = simple;
      }
    }
    return units == null ? text : new String(units);
  }

  private static char[] load() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) i;
    }
    try (InputStream in =
        Script.class.getClassLoader().getResourceAsStream("data/dictionary/tc/t2s.txt")) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() == 3 && line.charAt(1) == '=') {
          table[line.charAt(0)] = line.charAt(2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
