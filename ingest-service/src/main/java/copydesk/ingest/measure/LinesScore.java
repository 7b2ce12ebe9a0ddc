package copydesk.ingest.measure;

import copydesk.ingest.measure.LinesPage.Layout;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Prints how well the engine finds the articles, paragraphs and cut words of marked lines. */
final class LinesScore {

  private LinesScore() {}

  static void print(Path file, PrintStream out) throws MaterialException {
    Map<String, List<MarkedLine>> pages = MarkedLine.of(file);
    CutWords words = new CutWords(pages.values().stream().flatMap(List::stream).toList());
    table("the lines and nothing between them", pages, Layout.PLAIN, words, out);
    out.println();
    table("a blank line between regions", pages, Layout.REGIONS_APART, words, out);
    out.println();
    out.println(
        """
        article: B-cubed F1 of the grouping of characters into the articles that people marked.
        join, break: F1 at the judged line ends; paragraphs are derived from where lines start.
        cut: line ends inside a word at which its parts were put together; whole: those between two
        words that were kept apart. Both are derived from the words inside lines.""");
  }

  private static void table(
      String title,
      Map<String, List<MarkedLine>> pages,
      Layout layout,
      CutWords words,
      PrintStream out) {
    out.println(title);
    out.printf(
        "%-28s %6s %7s %6s %7s %7s %11s %11s%n",
        "page", "lines", "article", "judged", "join", "break", "cut", "whole");
    LinesPage pooled = LinesPage.NONE;
    for (Map.Entry<String, List<MarkedLine>> page : pages.entrySet()) {
      LinesPage measured = LinesPage.of(page.getValue(), layout, words);
      row(page.getKey(), measured, out);
      pooled = pooled.plus(measured);
    }
    row("all", pooled, out);
  }

  private static void row(String name, LinesPage page, PrintStream out) {
    out.printf(
        "%-28s %6d %7.4f %6d %7.4f %7.4f %11s %11s%n",
        name,
        page.lines(),
        page.articles().article(),
        page.joins().judged(),
        page.joins().joinF1(),
        page.joins().breakF1(),
        page.cut().right() + " of " + page.cut().all(),
        page.whole().right() + " of " + page.whole().all());
  }
}
