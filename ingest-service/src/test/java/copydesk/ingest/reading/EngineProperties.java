package copydesk.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.Piece;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.reading.model.Restored;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, whatever was printed. */
class EngineProperties {

  @Property(tries = 300)
  void anyUnicodeIsReadWhole(@ForAll String text) {
    holdsFor(text);
  }

  @Property(tries = 300)
  void anyPageIsReadWhole(@ForAll("pages") String text) {
    holdsFor(text);
  }

  private static void holdsFor(String text) {
    Reading reading = Engine.read(text);

    assertThat(Restored.text(reading, text.codePoints().toArray())).isEqualTo(text);
    assertThat(Engine.read(text)).isEqualTo(reading);
    assertThat(reading.boundaries())
        .allSatisfy(
            boundary -> {
              assertThat(boundary.confidence()).isBetween(0.0, 1.0);
              assertThat(boundary.after()).isBetween(1, reading.lines());
            });
    Set<String> ids = new HashSet<>();
    reading
        .articles()
        .forEach(
            article -> {
              assertThat(ids.add(article.id())).isTrue();
              article
                  .blocks()
                  .forEach(
                      block -> {
                        assertThat(ids.add(block.id())).isTrue();
                        assertThat(block.text()).isEqualTo(clean(block, text));
                      });
            });
  }

  private static String clean(Block block, String text) {
    int[] codePoints = text.codePoints().toArray();
    StringBuilder clean = new StringBuilder();
    for (Piece piece : block.pieces()) {
      switch (piece) {
        case Piece.Range(int start, int end) ->
            clean.append(new String(codePoints, start, end - start));
        case Piece.Insert(String inserted) -> clean.append(inserted);
      }
    }
    return clean.toString();
  }

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> fragment =
        Arbitraries.of(
            "本报讯 （记者 何云） 3 月 24 日",
            "云汀市召开春季造林工作会议",
            "，市林业局要求各县区抓紧备苗，",
            "确保质量。",
            "（下转第2版）",
            "（上接第一版）",
            "记者 何云 摄",
            "图为会议现场。",
            "社社 论论",
            "“这是一次",
            "动员。”",
            "要 闻",
            "The council met on Tues-",
            "day and agreed on a plan.",
            "EU-",
            "Staaten beraten über Vor- und",
            "　　",
            " ",
            "\u00A0",
            "\u000B",
            "\f",
            "\uFEFF",
            "𠮷野家",
            "e\u0301",
            "\u0001");
    Arbitrary<String> end = Arbitraries.of("\n", "\n\n", "\r\n", "\r", "", "\n \n");
    return Combinators.combine(fragment, end)
        .as((words, lineEnd) -> words + lineEnd)
        .list()
        .ofMaxSize(60)
        .map(EngineProperties::concatenated);
  }

  private static String concatenated(List<String> parts) {
    return Stream.concat(parts.stream(), Stream.of("")).reduce("", String::concat);
  }
}
