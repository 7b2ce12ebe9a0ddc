package copydesk.annotate.measure;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.wire.WireJson;
import java.io.PrintStream;

/** Prints tallies. */
final class Tables {

  private Tables() {}

  static void print(PrintStream out, String title, Tally tally) {
    out.printf("%-34s %9s %9s %9s %9s%n", title, "precision", "recall", "F1", "marked");
    for (FactType type : tally.types()) {
      row(out, "  " + WireJson.word(type), tally.of(type));
    }
    row(out, "  all", tally.pooled());
  }

  static void row(PrintStream out, String name, Tally.Count count) {
    out.printf(
        "%-34s %9.4f %9.4f %9.4f %9d%n",
        name, count.precision(), count.recall(), count.f1(), count.expected());
  }
}
