package copydesk.annotate.measure;

import copydesk.annotate.recognise.Recognisers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code ./copydesk score --facts} and its neighbours: measures recognisers and checks. */
public final class FactsScoreMain {

  private static final String HELP =
      """
      usage: score --facts [PAGES GOLD] < readings of the pages
             score --mentions FILE...
             score --register GOLD
             score --values FOLDER
             score --checks [GOLD...]
        --show at the end shows what differs
      """;

  private FactsScoreMain() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status =
        run(
            args,
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
            out,
            err);
    out.flush();
    System.exit(status);
  }

  /** The whole program; returns the exit status. */
  static int run(String[] args, BufferedReader in, PrintStream out, PrintStream err)
      throws IOException {
    boolean showing = args.length > 0 && args[args.length - 1].equals("--show");
    String[] rest = showing ? Arrays.copyOf(args, args.length - 1) : args;
    if (rest.length == 3 && rest[0].equals("--facts")) {
      new PagesScore(Recognisers.standard(), out, showing)
          .print(Path.of(rest[1]), Path.of(rest[2]), in);
      return 0;
    }
    if (rest.length > 1 && rest[0].equals("--mentions")) {
      for (int i = 1; i < rest.length; i++) {
        new MentionsScore(out, showing).print(Path.of(rest[i]));
      }
      return 0;
    }
    if (rest.length == 2 && rest[0].equals("--register")) {
      new RegisterScore(out, showing).print(Path.of(rest[1]));
      return 0;
    }
    if (rest.length == 2 && rest[0].equals("--values")) {
      new ValuesScore(out, showing).print(Path.of(rest[1]));
      return 0;
    }
    if (rest.length > 0 && rest[0].equals("--checks")) {
      new MutationScore(out, showing).print(Arrays.stream(rest).skip(1).map(Path::of).toList());
      return 0;
    }
    err.print(HELP);
    return 2;
  }
}
