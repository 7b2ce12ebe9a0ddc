package copydesk.ingest.measure;

import copydesk.ingest.measure.ReflowCase.Outcome;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints which cases of re-flowing the engine gets right, and what it makes of the others. */
final class ReflowScore {

  private ReflowScore() {}

  static void print(Path file, PrintStream out) throws MaterialException {
    Map<String, Share> tasks = new TreeMap<>();
    Share all = Share.NONE;
    for (ReflowCase one : ReflowCase.of(file)) {
      Outcome outcome = one.read();
      out.printf("%-6s %-24s %s%n", outcome.right() ? "right" : "wrong", one.task(), one.name());
      if (!outcome.right()) {
        out.printf("       expected %s%n", shown(one.expected()));
        out.printf("       found    %s%n", shown(outcome.found()));
      }
      Share before = tasks.getOrDefault(one.task(), Share.NONE);
      tasks.put(one.task(), before.with(outcome.right()));
      all = all.with(outcome.right());
    }
    out.println();
    tasks.forEach((task, share) -> line(task, share, out));
    line("all", all, out);
  }

  private static void line(String name, Share share, PrintStream out) {
    out.printf("%-24s %3d of %3d  %6.4f%n", name, share.right(), share.all(), share.value());
  }

  private static String shown(List<String> paragraphs) {
    return paragraphs.stream()
        .map(paragraph -> "[" + paragraph.replace("\n", "\\n") + "]")
        .collect(Collectors.joining(" "));
  }
}
