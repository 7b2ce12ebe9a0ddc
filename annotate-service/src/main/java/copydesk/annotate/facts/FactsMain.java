package copydesk.annotate.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.reading.Reading;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recognisers;
import copydesk.annotate.wire.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Reads readings from standard input, one JSON document a line, and prints each with its facts and
 * findings. Exit status 0, 1 if a line is no reading, 2 for wrong usage.
 */
public final class FactsMain {

  private static final String USAGE =
      """
      usage: facts [--date YYYY-MM-DD] [--publication NAME] [--english] < readings
        Reads what `copydesk read` prints, one JSON document a line, and prints each again
        with "facts" and "findings". Dates are resolved against --date, the date of the issue.
      """;

  /** What the command line asks for. */
  private record Options(Passage.Context context, boolean english) {

    /** Returns null for wrong usage. */
    static Options parse(String[] args) {
      LocalDate issue = null;
      String publication = "";
      boolean english = false;
      for (int i = 0; i < args.length; i++) {
        boolean more = i + 1 < args.length;
        if (args[i].equals("--date") && more) {
          try {
            issue = LocalDate.parse(args[++i]);
          } catch (DateTimeParseException e) {
            return null;
          }
        } else if (args[i].equals("--publication") && more) {
          publication = args[++i];
        } else if (args[i].equals("--english")) {
          english = true;
        } else {
          return null;
        }
      }
      return new Options(new Passage.Context(issue, publication), english);
    }
  }

  private FactsMain() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int status = run(args, in, out, System.err);
    out.flush();
    System.exit(status);
  }

  /** The whole program; returns the exit status. */
  static int run(String[] args, BufferedReader in, PrintStream out, PrintStream errors)
      throws IOException {
    Options options = Options.parse(args);
    if (options == null) {
      errors.print(USAGE);
      return 2;
    }
    ObjectMapper json =
        new ObjectMapper()
            .registerModule(new WireJson())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    Recognisers recognisers = Recognisers.standard();
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        Reading reading = json.readValue(line, Reading.class);
        out.println(
            json.writeValueAsString(
                ReadingFacts.of(reading, recognisers, options.context(), options.english())));
      } catch (JsonProcessingException e) {
        errors.println("facts: line " + number + " is no reading: " + e.getOriginalMessage());
        return 1;
      }
    }
    return 0;
  }
}
