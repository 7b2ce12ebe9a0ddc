package copydesk.ingest.measure;

import copydesk.ingest.score.Calibration;
import copydesk.ingest.score.Calibration.Bin;
import copydesk.ingest.score.Score;
import copydesk.ingest.score.Target;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of {@code ./copydesk score}: pages, groups of pages, calibration, targets. */
final class ScoreTables {

  private static final String[] FIGURES = {
    "join", "break", "boundary", "article", "type", "order", "spacing", "exact", "kept"
  };

  private final PrintStream out;

  ScoreTables(PrintStream out) {
    this.out = out;
  }

  void print(List<ScoredPage> pages) {
    ScoredPage all = pages.stream().reduce(ScoredPage::plus).orElseThrow().named("all");
    head("page");
    pages.forEach(page -> row(page.name(), page.engine()));
    row("all", all.engine());
    List<ScoredPage> groups = groups(pages);
    if (!groups.isEmpty()) {
      out.println();
      head("pages together");
      groups.forEach(group -> row(group.name(), group.engine()));
    }
    baseline(groups.isEmpty() ? pages : groups, all);
    calibration(all.engine().calibration());
    targets(all.engine());
  }

  /** By script where there are two, by publication where one has several pages. */
  private static List<ScoredPage> groups(List<ScoredPage> pages) {
    Map<String, List<ScoredPage>> scripts = new LinkedHashMap<>();
    Map<String, List<ScoredPage>> papers = new LinkedHashMap<>();
    for (ScoredPage page : pages) {
      String script = page.han() ? "Chinese" : "other languages";
      scripts.computeIfAbsent(script, key -> new ArrayList<>()).add(page);
      if (!page.publication().isEmpty()) {
        papers.computeIfAbsent(page.publication(), key -> new ArrayList<>()).add(page);
      }
    }
    List<ScoredPage> groups = new ArrayList<>();
    if (scripts.size() > 1) {
      scripts.forEach((name, group) -> groups.add(pooled(name, group)));
    }
    if (papers.size() < pages.size()) {
      papers.forEach((name, group) -> groups.add(pooled(name, group)));
    }
    return groups;
  }

  private static ScoredPage pooled(String name, List<ScoredPage> pages) {
    return pages.stream()
        .reduce(ScoredPage::plus)
        .orElseThrow()
        .named(name + " (" + pages.size() + ")");
  }

  private void head(String first) {
    out.printf("%-28s %6s", first, "lines");
    for (String figure : FIGURES) {
      out.printf(" %8s", figure);
    }
    out.println();
  }

  private void row(String name, Score score) {
    out.printf(
        "%-28s %6d %8.4f %8.4f %8.4f %8.4f %8.4f %8.4f %8.4f %8.4f %8.4f%n",
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
        score.keptShare());
  }

  private void baseline(List<ScoredPage> rows, ScoredPage all) {
    out.println();
    out.println("baseline: a line that ends in 。！？” ends the paragraph, and all is one article");
    out.printf("%-28s %6s %8s %8s %8s %8s%n", "", "lines", "join", "break", "boundary", "article");
    for (ScoredPage page : rows) {
      baselineRow(page);
    }
    baselineRow(all);
  }

  private void baselineRow(ScoredPage page) {
    Score score = page.baseline();
    out.printf(
        "%-28s %6d %8.4f %8.4f %8.4f %8.4f%n",
        page.name(),
        score.boundaries(),
        score.joinF1(),
        score.breakF1(),
        score.boundary(),
        score.article());
  }

  private void calibration(Calibration calibration) {
    out.println();
    out.printf("%-28s %6s %8s %8s%n", "confidence", "lines", "of all", "right");
    for (Bin bin : calibration.bins()) {
      out.printf(
          "%-28s %6d %8.4f %8s%n",
          bin.below() > 1
              ? ">= %.2f".formatted(bin.least())
              : "%.2f to below %.2f".formatted(bin.least(), bin.below()),
          bin.count(),
          calibration.share(bin),
          bin.count() == 0 ? "-" : "%.4f".formatted(bin.accuracy()));
    }
    Bin sure = calibration.sure();
    out.printf(
        "of boundaries at confidence >= %.2f, %.4f are right, and they are %.4f of all%n",
        Calibration.SURE, sure.accuracy(), calibration.share(sure));
  }

  private void targets(Score score) {
    out.println();
    out.printf("%-38s %8s %8s%n", "target", "must", "all");
    for (Target target : Target.values()) {
      out.printf(
          "%-38s %8.4f %8.4f %s%n",
          target.title(), target.must(), target.of(score), target.isMet(score) ? "" : "missed");
    }
  }
}
