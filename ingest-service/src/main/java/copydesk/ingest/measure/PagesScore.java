package copydesk.ingest.measure;

import copydesk.ingest.read.ReadFile;
import copydesk.ingest.read.ReadFile.UnreadableException;
import copydesk.ingest.score.Baseline;
import copydesk.ingest.score.Gold;
import copydesk.ingest.score.Printed;
import copydesk.ingest.score.Scored;
import copydesk.ingest.score.Scorer;
import copydesk.ingest.text.Scripts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the pages of a folder that have a gold reading in another, and prints the figures. */
final class PagesScore {

  /** The name of a sample page begins with its publication. */
  private static final Pattern NAME = Pattern.compile("([a-z]+)_\\d{4}-\\d{2}-\\d{2}_.*");

  private final PrintStream out;
  private final PrintStream err;

  PagesScore(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Prints them.
   *
   * @return whether all pages could be read
   */
  boolean print(Path pages, Path golds) throws MaterialException {
    List<ScoredPage> scored = new ArrayList<>();
    boolean whole = true;
    for (Path goldFile : goldFiles(golds)) {
      Gold gold = gold(goldFile);
      try {
        scored.add(score(ReadFile.of(pages.resolve(source(gold, goldFile))), gold));
      } catch (UnreadableException e) {
        err.println(e.getMessage());
        whole = false;
      }
    }
    if (scored.isEmpty()) {
      throw new MaterialException("No page of " + pages + " has a gold reading in " + golds);
    }
    new ScoreTables(out).print(scored);
    return whole;
  }

  private static List<Path> goldFiles(Path golds) throws MaterialException {
    try (Stream<Path> files = Files.list(golds)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new MaterialException(golds + " cannot be read as a folder");
    }
  }

  private static Gold gold(Path file) throws MaterialException {
    try {
      return Gold.of(file);
    } catch (IOException e) {
      throw new MaterialException(file + " is no gold reading");
    }
  }

  private static String source(Gold gold, Path goldFile) {
    return gold.source().isEmpty()
        ? goldFile.getFileName().toString().replaceAll("\\.json$", ".txt")
        : gold.source();
  }

  private static ScoredPage score(ReadFile page, Gold gold) {
    Printed printed = Printed.of(page.text());
    Scored wanted = gold.in(printed);
    String name = page.file().getFileName().toString();
    Matcher matcher = NAME.matcher(name);
    return new ScoredPage(
        name.replaceAll("\\.txt$", ""),
        matcher.matches() ? matcher.group(1) : "",
        Scripts.isHan(page.text()),
        ReadScored.score(page.reading(), printed, wanted),
        Scorer.score(printed, wanted, Baseline.of(printed), List.of(), line -> 0));
  }
}
