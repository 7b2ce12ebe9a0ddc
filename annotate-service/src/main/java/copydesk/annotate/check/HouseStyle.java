package copydesk.annotate.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that a publication does not print, with what it prints instead. A list is text, a pair a
 * line: {@code 一如继往 -> 一如既往} is an error, {@code 截止目前 ~> 截至目前} is discouraged; {@code #} begins a
 * comment.
 */
public record HouseStyle(List<Pair> pairs) {

  /**
   * @param wrong what should not stand
   * @param right what should
   * @param error whether it is an error of language; else the house only prefers the other
   */
  public record Pair(String wrong, String right, boolean error) {}

  /** Errors of Chinese that every paper corrects. */
  public static final HouseStyle COMMON = common();

  public HouseStyle {
    pairs = List.copyOf(pairs);
  }

  /**
   * @throws IllegalArgumentException if a line is no pair
   */
  public static HouseStyle parse(String list) {
    try {
      return new HouseStyle(read(new StringReader(list)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This list and the common errors about which it says nothing itself. */
  public HouseStyle withCommon() {
    Set<String> own = pairs.stream().map(Pair::wrong).collect(Collectors.toSet());
    List<Pair> all = new ArrayList<>(pairs);
    COMMON.pairs.stream().filter(pair -> !own.contains(pair.wrong())).forEach(all::add);
    return new HouseStyle(all);
  }

  private static HouseStyle common() {
    try (InputStream in = HouseStyle.class.getResourceAsStream("common-errors.txt")) {
      return new HouseStyle(read(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Pair> read(Reader reader) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      boolean error = line.contains("->");
      int arrow = error ? line.indexOf("->") : line.indexOf("~>");
      if (arrow < 1) {
        throw new IllegalArgumentException("no pair: " + line);
      }
      pairs.add(
          new Pair(line.substring(0, arrow).strip(), line.substring(arrow + 2).strip(), error));
    }
    return pairs;
  }
}
