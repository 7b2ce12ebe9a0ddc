package copydesk.annotate.measure;

import copydesk.annotate.check.Check;
import copydesk.annotate.check.Finding;
import copydesk.annotate.check.HouseStyle;
import copydesk.annotate.check.Story;
import copydesk.annotate.check.Verdict;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.Place;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes right statements wrong, one thing at a time, and counts how often the check that passed
 * them then fails; and counts the fails on pages as they are, each of which is shown.
 */
final class MutationScore {

  /** What a check passed, and what became of its mutations. */
  private record Row(int passed, int mutations, int right, int caught) {
    Row plus(Row other) {
      return new Row(
          passed + other.passed,
          mutations + other.mutations,
          right + other.right,
          caught + other.caught);
    }
  }

  /** A story with the page's other stories. */
  private record Case(
      List<Story.Paragraph> own, List<Story.Paragraph> others, LocalDate issue, Register register) {
    Story story() {
      return new Story(own, others, issue, register, HouseStyle.COMMON);
    }

    Case with(String block, String text) {
      return new Case(replaced(own, block, text), replaced(others, block, text), issue, register);
    }

    private static List<Story.Paragraph> replaced(
        List<Story.Paragraph> all, String block, String text) {
      return all.stream()
          .map(
              p ->
                  p.block().equals(block) ? new Story.Paragraph(block, p.type(), Text.of(text)) : p)
          .toList();
    }
  }

  private static final Register REGISTER =
      new Register(List.of(person("沈一帆", "市长"), person("林远山", "市委书记")));

  private final PrintStream out;
  private final boolean showing;
  private final Map<String, Row> rows = new TreeMap<>();

  MutationScore(PrintStream out, boolean showing) {
    this.out = out;
    this.showing = showing;
  }

  private static Register.Entry person(String name, String role) {
    return new Register.Entry(
        FactType.PERSON,
        name,
        List.of(),
        List.of(new Register.Held(role, LocalDate.of(2025, 1, 1), null)));
  }

  /**
   * @param golds folders of gold pages; none for the statements alone
   */
  void print(List<Path> golds) throws IOException {
    for (Case statement : statements()) {
      mutate(statement);
    }
    table("statements");
    for (Path folder : golds) {
      rows.clear();
      int fails = 0;
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          for (Case story : cases(GoldPage.read(file))) {
            fails += fails(file, story);
            mutate(story);
          }
        }
      }
      table("pages of " + folder.getFileName());
      out.println(fails + " fails on the pages as they are");
    }
  }

  private int fails(Path file, Case story) {
    int fails = 0;
    for (Finding finding : Check.all(story.story())) {
      if (finding.verdict() == Verdict.FAIL) {
        fails++;
        out.println(
            "  "
                + file.getFileName()
                + ": "
                + finding.check()
                + " "
                + finding.formula()
                + " "
                + finding.zh());
      }
    }
    return fails;
  }

  private void mutate(Case right) {
    for (Finding finding : Check.all(right.story())) {
      if (finding.verdict() != Verdict.PASS) {
        continue;
      }
      Row row = new Row(1, 0, 0, 0);
      for (int i = 0; i < finding.at().size(); i++) {
        row = row.plus(mutate(right, finding, i));
      }
      rows.merge(finding.check(), row, Row::plus);
    }
    for (Story.Paragraph paragraph : right.own()) {
      for (String wrong : Mutations.misused(paragraph.text().toString())) {
        boolean caught = isCaught(right.with(paragraph.block(), wrong), "style");
        rows.merge("style", new Row(1, 1, 0, caught ? 1 : 0), Row::plus);
      }
    }
  }

  private Row mutate(Case right, Finding finding, int which) {
    Place place = finding.at().get(which);
    Story.Paragraph paragraph =
        Stream.concat(right.own().stream(), right.others().stream())
            .filter(p -> p.block().equals(place.block()))
            .findFirst()
            .orElseThrow();
    Text text = paragraph.text();
    Row row = new Row(0, 0, 0, 0);
    for (String wrong :
        Mutations.of(
            finding.check(), finding.formula(), which, text.slice(place.start(), place.end()))) {
      String changed =
          text.slice(0, place.start()) + wrong + text.slice(place.end(), text.length());
      Case mutated = right.with(place.block(), changed);
      boolean caught = isCaught(mutated, finding.check());
      boolean still = !caught && isRight(mutated, finding, place);
      if (!caught && !still && showing) {
        out.println(
            "  missed: "
                + finding.check()
                + " "
                + finding.formula()
                + ": "
                + text.slice(place.start(), place.end())
                + " > "
                + wrong);
      }
      row = row.plus(new Row(0, 1, still ? 1 : 0, caught ? 1 : 0));
    }
    return row;
  }

  /**
   * Whether the changed statement is right as well: 471 of 500 is 94 %, as 470 is; of three shares
   * that are a hundred one may be rounded up.
   */
  private static boolean isRight(Case mutated, Finding before, Place place) {
    return (before.check().equals("share") || before.check().equals("hundred"))
        && Check.all(mutated.story()).stream()
            .anyMatch(
                finding ->
                    finding.verdict() == Verdict.PASS
                        && finding.check().equals(before.check())
                        && finding.at().contains(place));
  }

  private static boolean isCaught(Case wrong, String check) {
    return Check.all(wrong.story()).stream()
        .anyMatch(finding -> finding.verdict() == Verdict.FAIL && finding.check().equals(check));
  }

  private void table(String title) {
    out.printf(
        "%-24s %8s %10s %12s %8s %8s%n",
        title, "passed", "mutations", "still right", "caught", "share");
    Row all = new Row(0, 0, 0, 0);
    for (Map.Entry<String, Row> entry : rows.entrySet()) {
      line(entry.getKey(), entry.getValue());
      all = all.plus(entry.getValue());
    }
    line("all", all);
  }

  private void line(String name, Row row) {
    out.printf(
        "  %-22s %8d %10d %12d %8d %8s%n",
        name,
        row.passed(),
        row.mutations(),
        row.right(),
        row.caught(),
        row.mutations() == row.right()
            ? "-"
            : "%.3f".formatted((double) row.caught() / (row.mutations() - row.right())));
  }

  private static List<Case> statements() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                MutationScore.class.getResourceAsStream("statements.txt"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" \\| ", 3);
          List<Story.Paragraph> paragraphs = new ArrayList<>();
          for (String paragraph : parts[2].split("¶", -1)) {
            boolean head = paragraph.startsWith("#");
            paragraphs.add(
                new Story.Paragraph(
                    "b" + paragraphs.size(),
                    head ? "headline" : "body",
                    Text.of(head ? paragraph.substring(1) : paragraph)));
          }
          cases.add(new Case(paragraphs, List.of(), LocalDate.parse(parts[1]), REGISTER));
        }
      }
    }
    return cases;
  }

  private static List<Case> cases(GoldPage page) {
    List<Story.Paragraph> all = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (GoldPage.Article article : page.articles()) {
      starts.add(all.size());
      for (GoldPage.Block block : article.blocks()) {
        all.add(new Story.Paragraph("b" + all.size(), block.type(), Text.of(block.text())));
      }
    }
    starts.add(all.size());
    LocalDate issue = page.issue();
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i + 1 < starts.size(); i++) {
      List<Story.Paragraph> own = all.subList(starts.get(i), starts.get(i + 1));
      cases.add(
          new Case(
              own, all.stream().filter(p -> !own.contains(p)).toList(), issue, Register.EMPTY));
    }
    return cases;
  }
}
