package copydesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pages of any length, made of the sample pages of {@code seeds/pages}. */
public final class SeedPages {

  private static final String FOLDER = "seeds/pages";

  private SeedPages() {}

  /**
   * A page as it stands in a file, or one of about so many characters: whole sample pages of a
   * paper one after the other, cut at the end of the line where the length is reached.
   *
   * @param paper path of a page in UTF-8, or what the sample pages' names begin with
   * @param characters printed characters, in code points; white space is not counted
   * @throws IllegalStateException if there is no sample page of the paper
   */
  public static String page(String paper, int characters) {
    if (Files.isRegularFile(Path.of(paper))) {
      return String.join("\n", linesOf(Path.of(paper)).toList());
    }
    List<String> lines = lines(paper);
    StringBuilder page = new StringBuilder();
    long printed = 0;
    for (int i = 0; printed < characters; i = (i + 1) % lines.size()) {
      String line = lines.get(i);
      page.append(line).append('\n');
      printed += line.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }
    return page.toString();
  }

  private static List<String> lines(String paper) {
    try (Stream<Path> files = Files.list(root().resolve(FOLDER))) {
      List<String> lines =
          files
              .filter(file -> file.getFileName().toString().startsWith(paper + "_"))
              .sorted()
              .flatMap(SeedPages::linesOf)
              .toList();
      if (lines.stream().allMatch(String::isBlank)) {
        throw new IllegalStateException("no sample page of " + paper + " in " + FOLDER);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The checkout: the folder that holds the seeds, from the working folder upwards. */
  private static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(FOLDER))) {
        return at;
      }
    }
    throw new IllegalStateException("no " + FOLDER + " here or above; run it in the checkout");
  }
}
