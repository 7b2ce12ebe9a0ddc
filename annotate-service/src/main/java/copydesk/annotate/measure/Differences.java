package copydesk.annotate.measure;

import copydesk.annotate.text.Text;
import copydesk.annotate.wire.WireJson;
import java.io.PrintStream;
import java.util.List;

/** Shows what was found wrongly (+) and what was missed (-), each with a few characters around. */
final class Differences {

  private static final int AROUND = 8;

  private Differences() {}

  static void print(PrintStream out, Text text, List<Mention> expected, List<Mention> found) {
    found.stream().filter(m -> !expected.contains(m)).forEach(m -> line(out, "+", text, m));
    expected.stream().filter(m -> !found.contains(m)).forEach(m -> line(out, "-", text, m));
  }

  private static void line(PrintStream out, String sign, Text text, Mention mention) {
    out.println(
        sign
            + " "
            + WireJson.word(mention.type())
            + " "
            + text.slice(Math.max(0, mention.start() - AROUND), mention.start())
            + "["
            + text.slice(mention.start(), mention.end())
            + "]"
            + text.slice(mention.end(), Math.min(text.length(), mention.end() + AROUND)));
  }
}
