package copydesk.annotate.measure;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.recognise.Around;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recognisers;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.text.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the register is worth: the facts of each page but a paper's first, recognised without it and
 * with the people, organizations and places of the paper's earlier pages in it, and without what
 * was rejected there.
 */
final class RegisterScore {

  /** How many sentences are worked on with one state of the register: about a page. */
  private static final int BATCH = 100;

  private final PrintStream out;
  private final boolean showing;

  RegisterScore(PrintStream out, boolean showing) {
    this.out = out;
    this.showing = showing;
  }

  /**
   * @param path a folder of pages, or a file of sentences in the order in which they were printed
   */
  void print(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      pages(path);
    } else {
      sentences(Labelled.read(path));
    }
  }

  /** Halves the sentences: the earlier are worked on in order, the later recognised. */
  private void sentences(List<Labelled> all) {
    Set<FactType> types = Labelled.types(all);
    Recognisers recognisers = Recognisers.only(types, Labelled.areApart(all));
    Confirmed confirmed = new Confirmed();
    int half = all.size() / 2;
    for (int from = 0; from < half; from += BATCH) {
      Register known = confirmed.register();
      for (Labelled sentence : all.subList(from, Math.min(half, from + BATCH))) {
        Text text = Text.of(sentence.text());
        confirmed.learn(text, sentence.mentions(), found(sentence, recognisers, known));
      }
    }
    Register register = confirmed.register();
    Tally without = new Tally();
    Tally with = new Tally();
    int missed = 0;
    for (Labelled sentence : all.subList(half, all.size())) {
      Text text = Text.of(sentence.text());
      Set<Mention> base = Set.copyOf(found(sentence, recognisers, Register.EMPTY));
      List<Mention> now = found(sentence, recognisers, register);
      without.add(sentence.mentions(), base);
      with.add(sentence.mentions(), now);
      missed += confirmed.missed(text, sentence.mentions(), base);
      if (showing) {
        Differences.print(out, text, sentence.mentions(), now);
      }
    }
    print(without, with, missed);
  }

  private static List<Mention> found(
      Labelled sentence, Recognisers recognisers, Register register) {
    Passage passage =
        new Passage(
            Text.of(sentence.text()),
            Around.of(List.of(sentence.text()), "", register),
            Passage.Context.UNKNOWN);
    int place = sentence.mentions().isEmpty() ? 0 : sentence.mentions().getFirst().place();
    return recognisers.suggest(passage).stream()
        .map(s -> new Mention(s.type(), place, s.start(), s.end()))
        .distinct()
        .toList();
  }

  private void pages(Path golds) throws IOException {
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
    int missed = 0;
    for (List<GoldPage> pages : papers.values()) {
      Confirmed confirmed = new Confirmed();
      for (GoldPage page : pages) {
        PagesScore score = new PagesScore(Recognisers.standard(), out, false);
        Register register = confirmed.register();
        List<Mention> now = score.found(page, register);
        if (!page.equals(pages.getFirst())) {
          List<Mention> base = score.found(page, Register.EMPTY);
          without.add(page.mentions(), base);
          with.add(page.mentions(), now);
          missed += each(page, base, confirmed::missed);
          if (showing) {
            new PagesScore(Recognisers.standard(), out, true).given(page, register);
          }
        }
        each(
            page,
            now,
            (text, marked, found) -> {
              confirmed.learn(text, marked, found);
              return 0;
            });
      }
    }
    print(without, with, missed);
  }

  private void print(Tally without, Tally with, int missed) {
    Tables.print(out, "later, nothing confirmed", without);
    Tables.print(out, "later, earlier confirmed", with);
    out.printf("gain in F1 %+.4f%n", with.pooled().f1() - without.pooled().f1());
    Tally.Count base = without.pooled();
    Tally.Count most = new Tally.Count(base.hits() + missed, base.wrong(), base.missed() - missed);
    out.printf(
        "%d of %d missed mentions were confirmed before: their finding alone is worth %+.4f%n",
        missed, base.missed(), most.f1() - base.f1());
  }

  /** What is done with each block of a page. */
  private interface OfBlock {
    int count(Text text, List<Mention> marked, Collection<Mention> found);
  }

  private static int each(GoldPage page, List<Mention> found, OfBlock act) {
    int count = 0;
    List<GoldPage.Block> blocks = page.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      int place = i;
      count +=
          act.count(
              Text.of(blocks.get(i).text()),
              page.mentions().stream().filter(m -> m.place() == place).toList(),
              found.stream().filter(m -> m.place() == place).toList());
    }
    return count;
  }
}
