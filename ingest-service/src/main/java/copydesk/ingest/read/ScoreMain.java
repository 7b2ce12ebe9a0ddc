package copydesk.ingest.read;

import copydesk.ingest.read.ReadFile.UnreadableException;
import copydesk.ingest.reading.model.Article;
import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.Boundary;
import copydesk.ingest.reading.model.Piece;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.score.Gold;
import copydesk.ingest.score.Printed;
import copydesk.ingest.score.Score;
import copydesk.ingest.score.Scored;
import copydesk.ingest.score.Scored.ScoredBlock;
import copydesk.ingest.score.Scorer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./copydesk score [PAGES GOLD]}: measures the engine against gold readings. */
public final class ScoreMain {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private static final String HELP =
      """
      usage: score [PAGES GOLD]

      Reads the pages in the folder PAGES that have a gold reading in the folder GOLD and prints how
      well they were read. The default is seeds/pages and seeds/expected.
      Exit status: 0 scored, 1 a page or a gold reading could not be read, 2 usage.
      """;

  private final PrintStream out;
  private final PrintStream err;

  private ScoreMain(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

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
    if (args.length != 0 && args.length != 2) {
      err.print(HELP);
      return USAGE;
    }
    Path pages = Path.of(args.length == 0 ? "seeds/pages" : args[0]);
    Path golds = Path.of(args.length == 0 ? "seeds/expected" : args[1]);
    try {
      return new ScoreMain(out, err).score(pages, golds);
    } catch (IOException e) {
      err.println("cannot read " + e.getMessage());
      return FAILED;
    }
  }

  private int score(Path pages, Path golds) throws IOException {
    out.printf(
        "%-28s %6s %7s %7s %8s %7s %7s %7s %7s %7s %7s %6s %7s%n",
        "page",
        "lines",
        "join",
        "break",
        "boundary",
        "article",
        "type",
        "order",
        "spacing",
        "exact",
        "kept",
        "sure",
        "right");
    Score pooled = Score.NONE;
    int status = 0;
    for (Path goldFile : goldFiles(golds)) {
      Gold gold = Gold.of(goldFile);
      try {
        Score score = score(ReadFile.of(pages.resolve(source(gold, goldFile))), gold);
        print(goldFile.getFileName().toString(), score);
        pooled = pooled.plus(score);
      } catch (UnreadableException e) {
        err.println(e.getMessage());
        status = FAILED;
      }
    }
    print("all", pooled);
    return status;
  }

  private static List<Path> goldFiles(Path golds) throws IOException {
    try (Stream<Path> files = Files.list(golds)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static String source(Gold gold, Path goldFile) {
    return gold.source().isEmpty()
        ? goldFile.getFileName().toString().replaceAll("\\.json$", ".txt")
        : gold.source();
  }

  private void print(String name, Score score) {
    out.printf(
        "%-28s %6d %7.4f %7.4f %8.4f %7.4f %7.4f %7.4f %7.4f %7.4f %7.4f %6.3f %7.4f%n",
        name,
        score.boundaries(),
        score.joinF1(),
        score.breakF1(),
        score.boundary(),
        score.article(),
        score.type(),
        score.order(),
        score.spacing(),
        score.blocksExact(),
        score.keptShare(),
        score.sureShare(),
        score.sureAccuracy());
  }

  private static Score score(ReadFile read, Gold gold) {
    Printed printed = Printed.of(read.text());
    Reading reading = read.reading();
    List<List<ScoredBlock>> articles = new ArrayList<>();
    for (Article article : reading.articles()) {
      articles.add(article.blocks().stream().map(block -> scored(block, printed)).toList());
    }
    List<Integer> dropped = new ArrayList<>();
    reading.dropped().forEach(drop -> dropped.addAll(printed.in(drop.start(), drop.end())));
    Map<Integer, Double> confidences = new HashMap<>();
    for (Boundary boundary : reading.boundaries()) {
      confidences.put(boundary.after(), boundary.confidence());
    }
    return Scorer.score(
        printed,
        gold.in(printed),
        new Scored(articles),
        dropped,
        line -> confidences.getOrDefault(line, 0.0));
  }

  private static ScoredBlock scored(Block block, Printed printed) {
    List<Integer> places = new ArrayList<>();
    for (Piece piece : block.pieces()) {
      if (piece instanceof Piece.Range(int start, int end)) {
        places.addAll(printed.in(start, end));
      }
    }
    return new ScoredBlock(block.type().slug(), block.text(), places);
  }
}
