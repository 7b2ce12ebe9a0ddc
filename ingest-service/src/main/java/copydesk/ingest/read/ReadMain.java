package copydesk.ingest.read;

import copydesk.ingest.read.ReadFile.UnreadableException;
import copydesk.ingest.reading.model.Article;
import copydesk.ingest.reading.model.Block;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./copydesk read [--as json|text] FILE…}: reads pages without a server. */
public final class ReadMain {

  private static final int UNREADABLE = 1;
  private static final int USAGE = 2;

  private static final String HELP =
      """
      usage: read [--as json|text] FILE...

      Reads pages and writes their articles: json, one document a line, or text for people.
      Exit status: 0 all read, 1 a file could not be read, 2 usage.
      """;

  private final PrintStream out;
  private final PrintStream err;

  private ReadMain(PrintStream out, PrintStream err) {
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
    return new ReadMain(out, err).run(args);
  }

  private int run(String[] args) {
    boolean asText = false;
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--help", "-h" -> {
          out.print(HELP);
          return 0;
        }
        case "--as" -> {
          String format = ++i < args.length ? args[i] : "";
          if (!format.equals("json") && !format.equals("text")) {
            return usage("--as needs json or text");
          }
          asText = format.equals("text");
        }
        default -> {
          if (args[i].startsWith("--")) {
            return usage("unknown option " + args[i]);
          }
          files.add(Path.of(args[i]));
        }
      }
    }
    if (files.isEmpty()) {
      return usage("no file given");
    }
    int status = 0;
    for (Path file : files) {
      try {
        write(ReadFile.of(file), asText, files.size() > 1);
      } catch (UnreadableException e) {
        err.println(e.getMessage());
        status = UNREADABLE;
      }
    }
    return status;
  }

  private int usage(String complaint) {
    err.println(complaint);
    err.print(HELP);
    return USAGE;
  }

  private void write(ReadFile read, boolean asText, boolean several) {
    if (!asText) {
      out.println(ReadingJson.of(read.reading(), read.sha256(), read.encoding()));
      return;
    }
    if (several) {
      out.println("##### " + read.file());
    }
    for (Article article : read.reading().articles()) {
      out.println("=== " + article.id());
      article
          .jump()
          .ifPresent(jump -> out.println("    (" + jump.direction() + " " + jump.page() + ")"));
      for (Block block : article.blocks()) {
        out.printf("%-12s %s%n", block.type().slug(), block.text());
      }
      out.println();
    }
  }
}
