package copydesk.annotate.measure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.facts.PageBlocks;
import copydesk.annotate.facts.ReadingFacts;
import copydesk.annotate.reading.Reading;
import copydesk.annotate.recognise.Around;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recogniser;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.text.Text;
import copydesk.annotate.wire.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Facts on pages: of the blocks that a careful reader made, which tells how good the recognisers
 * are, and of the engine's own readings, which is what an editor sees.
 */
final class PagesScore {

  private final Recogniser recogniser;
  private final PrintStream out;
  private final boolean showing;

  PagesScore(Recogniser recogniser, PrintStream out, boolean showing) {
    this.recogniser = recogniser;
    this.out = out;
    this.showing = showing;
  }

  void print(Path pages, Path golds, BufferedReader readings) throws IOException {
    Map<String, Reading> bySource = readings(readings);
    Tally given = new Tally();
    Tally read = new Tally();
    for (Path file : files(golds)) {
      GoldPage page = GoldPage.read(file);
      if (page.mentions().isEmpty()) {
        continue;
      }
      Tally ofGiven = given(page, Register.EMPTY);
      Tables.row(out, page.source() + ", blocks given", ofGiven.pooled());
      given.add(ofGiven);
      Path source = pages.resolve(page.source());
      Reading reading = bySource.get(Sha256.of(Files.readAllBytes(source)));
      if (reading != null) {
        Tally ofRead = read(page, Files.readString(source), reading);
        Tables.row(out, page.source() + ", read", ofRead.pooled());
        read.add(ofRead);
      }
    }
    Tables.print(out, "blocks given", given);
    Tables.print(out, "read", read);
  }

  private static List<Path> files(Path golds) throws IOException {
    try (Stream<Path> files = Files.list(golds)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Map<String, Reading> readings(BufferedReader in) throws IOException {
    ObjectMapper json =
        new ObjectMapper()
            .registerModule(new WireJson())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    Map<String, Reading> readings = new HashMap<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        Reading reading = json.readValue(line, Reading.class);
        readings.put(reading.source().sha256(), reading);
      }
    }
    return readings;
  }

  /** Facts of the blocks that the page gives. */
  Tally given(GoldPage page, Register register) {
    Tally tally = new Tally();
    List<Mention> found = found(page, register);
    tally.add(page.mentions(), found);
    List<GoldPage.Block> blocks = page.blocks();
    for (int i = 0; showing && i < blocks.size(); i++) {
      int place = i;
      Differences.print(
          out,
          Text.of(blocks.get(i).text()),
          page.mentions().stream().filter(m -> m.place() == place).toList(),
          found.stream().filter(m -> m.place() == place).toList());
    }
    return tally;
  }

  /** What is found in the blocks that the page gives. */
  List<Mention> found(GoldPage page, Register register) {
    List<GoldPage.Block> blocks = page.blocks();
    Around around = Around.of(blocks.stream().map(GoldPage.Block::text).toList(), "", register);
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      int place = i;
      if (PageBlocks.hasFacts(blocks.get(i).type())) {
        recogniser
            .suggest(new Passage(Text.of(blocks.get(i).text()), around, Passage.Context.UNKNOWN))
            .forEach(s -> found.add(new Mention(s.type(), place, s.start(), s.end())));
      }
    }
    return found;
  }

  private Tally read(GoldPage page, String source, Reading reading) {
    SourceSpans spans = new SourceSpans(source);
    List<List<Integer>> places = spans.blocks(page);
    List<GoldPage.Block> blocks = page.blocks();
    List<Mention> expected =
        page.mentions().stream()
            .map(m -> SourceSpans.placed(m, blocks.get(m.place()).text(), places.get(m.place())))
            .filter(Objects::nonNull)
            .toList();
    List<Mention> found = new ArrayList<>();
    for (ReadingFacts.FactView fact :
        ReadingFacts.of(reading, recogniser, Passage.Context.UNKNOWN, false).facts()) {
      List<Integer> positions = new ArrayList<>();
      for (ReadingFacts.Span span : fact.spans()) {
        for (int i = span.start(); i < span.end(); i++) {
          Integer position = spans.position(i);
          if (position != null) {
            positions.add(position);
          }
        }
      }
      if (!positions.isEmpty()) {
        found.add(
            new Mention(
                FactType.valueOf(fact.type().toUpperCase(Locale.ROOT)),
                0,
                positions.getFirst(),
                positions.getLast()));
      }
    }
    Tally tally = new Tally();
    tally.add(expected, found);
    return tally;
  }
}
