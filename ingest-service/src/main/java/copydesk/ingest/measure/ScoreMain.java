package copydesk.ingest.measure;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code ./copydesk score}: measures the engine. */
public final class ScoreMain {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private static final String HELP =
      """
      usage: score [PAGES GOLD]
             score --reflow CASES.json
             score --lines LINES.tsv

      Reads the pages in the folder PAGES that have a gold reading in the folder GOLD and prints how
      well they were read. The default is seeds/pages and seeds/expected.
        --reflow   reads the input of each case [{"source","task","input","expected"}] and compares
                   its paragraphs with those expected, white space at their ends aside
        --lines    makes pages of the lines of a table (page, region_id, article_id,
                   baseline_points, text) and prints how well articles are told apart, and how well
                   paragraphs and cut words are found, which are derived from where lines start and
                   from the words inside lines
      Exit status: 0 scored, 1 something could not be read, 2 usage.
      """;

  private ScoreMain() {}

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, out, err);
    out.flush();
    System.exit(status);
  }

  /** Runs the command. Gives its exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
      out.print(HELP);
      return 0;
    }
    try {
      if (args.length == 0) {
        return pages(Path.of("seeds/pages"), Path.of("seeds/expected"), out, err);
      }
      if (args.length != 2) {
        err.print(HELP);
        return USAGE;
      }
      switch (args[0]) {
        case "--reflow" -> ReflowScore.print(Path.of(args[1]), out);
        case "--lines" -> LinesScore.print(Path.of(args[1]), out);
        default -> {
          if (args[0].startsWith("--")) {
            err.print(HELP);
            return USAGE;
          }
          return pages(Path.of(args[0]), Path.of(args[1]), out, err);
        }
      }
      return 0;
    } catch (MaterialException e) {
      err.println(e.getMessage());
      return FAILED;
    }
  }

  private static int pages(Path pages, Path golds, PrintStream out, PrintStream err)
      throws MaterialException {
    return new PagesScore(out, err).print(pages, golds) ? 0 : FAILED;
  }
}
