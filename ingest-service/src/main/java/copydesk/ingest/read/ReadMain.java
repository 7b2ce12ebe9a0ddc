package copydesk.ingest.read;

import copydesk.ingest.read.ReadFile.UnreadableException;
import copydesk.ingest.read.ReadOptions.UsageException;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./copydesk read [--as json|text|html] FILE…}: reads pages without a server. */
public final class ReadMain {

  private static final int UNREADABLE = 1;
  private static final int USAGE = 2;

  private static final String HELP =
      """
      usage: read [--as json|text|html] FILE...

      Reads pages (text, PDF, ALTO, PAGE XML, hOCR, HTML, ninjs) and writes their articles:
        json   one document a line; the default
        text   for people, in a terminal
        html   source beside reading, in one file that needs no other
      Exit status: 0 all read, 1 a file could not be read, 2 usage.
      """;

  /** Kept, because a logger nobody holds forgets its level. */
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

  private ReadMain() {}

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    // What a library thinks of a file's fonts is nothing to who reads it.
    PDFBOX.setLevel(Level.OFF);
    FONTBOX.setLevel(Level.OFF);
    PrintStream out =
        new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, out, err);
    out.flush();
    System.exit(status);
  }

  /** Runs the command. Gives its exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    ReadOptions options;
    try {
      options = ReadOptions.of(args);
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.print(HELP);
      return USAGE;
    }
    if (options.help()) {
      out.print(HELP);
      return 0;
    }
    PageWriter writer = options.format().to(out);
    int status = 0;
    for (Path file : options.files()) {
      try {
        writer.page(ReadFile.of(file));
      } catch (UnreadableException e) {
        err.println(e.getMessage());
        status = UNREADABLE;
      }
    }
    writer.end();
    return status;
  }
}
