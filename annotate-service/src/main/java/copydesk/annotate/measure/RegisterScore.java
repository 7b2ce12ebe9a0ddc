package copydesk.annotate.measure;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.recognise.Recognisers;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.text.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the register is worth: the facts of each page but a paper's first, recognised without it and
 * with the people, organizations and places of the paper's earlier pages in it.
 */
final class RegisterScore {

  private static final Set<FactType> KEPT =
      EnumSet.of(FactType.PERSON, FactType.ORGANIZATION, FactType.PLACE);

  private final PrintStream out;
  private final boolean showing;

  RegisterScore(PrintStream out, boolean showing) {
    this.out = out;
    this.showing = showing;
  }

  void print(Path golds) throws IOException {
    Map<String, List<GoldPage>> papers = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(golds)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        GoldPage page = GoldPage.read(file);
        if (!page.mentions().isEmpty()) {
          papers.computeIfAbsent(page.publication(), key -> new ArrayList<>()).add(page);
        }
      }
    }
    Tally without = new Tally();
    Tally with = new Tally();
    for (List<GoldPage> pages : papers.values()) {
      Set<Register.Entry> entries = new LinkedHashSet<>();
      for (GoldPage page : pages) {
        if (!entries.isEmpty()) {
          without.add(tally(Register.EMPTY, page, false));
          with.add(tally(new Register(List.copyOf(entries)), page, showing));
        }
        confirm(page, entries);
      }
    }
    Tables.print(out, "later pages, nothing confirmed", without);
    Tables.print(out, "later pages, earlier confirmed", with);
    out.printf("gain in F1 %+.4f%n", with.pooled().f1() - without.pooled().f1());
  }

  private Tally tally(Register register, GoldPage page, boolean show) {
    return new PagesScore(Recognisers.standard(), out, show).given(page, register);
  }

  private static void confirm(GoldPage page, Set<Register.Entry> entries) {
    List<GoldPage.Block> blocks = page.blocks();
    for (Mention mention : page.mentions()) {
      if (KEPT.contains(mention.type())) {
        Text text = Text.of(blocks.get(mention.place()).text());
        entries.add(Register.Entry.of(mention.type(), text.slice(mention.start(), mention.end())));
      }
    }
  }
}
