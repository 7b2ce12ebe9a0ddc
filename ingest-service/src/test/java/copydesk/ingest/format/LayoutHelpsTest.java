package copydesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.ingest.format.Extraction.Extracted;
import copydesk.ingest.measure.FormatScores;
import copydesk.ingest.reading.Engine;
import copydesk.ingest.reading.model.Geometry.Box;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.score.Score;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same printed pages as text and in every format with layout, measured alike. */
class LayoutHelpsTest {

  private static final Path EXPECTED = Path.of("../seeds/expected");

  /** Chinese in both scripts, English and German; pages that give every kind of block. */
  static final List<String> PAGES =
      List.of(
          "ytrb_2026-03-18_1_02",
          "ytrb_2026-03-25_1_01",
          "ytrb_2026-03-25_1_04",
          "ytrb_2026-03-26_1_02",
          "ytwb_2026-03-26_1_A01",
          "harbour_2026-03-18_1_01",
          "harbour_2026-03-26_1_3",
          "hafen_2026-03-18_1_01",
          "hafen_2026-03-26_1_2");

  @Test
  void everyFormatWithLayoutIsReadBetterThanItsText() {
    Score text = pooled("text", press -> null);
    Score alto = pooled("ALTO", press -> utf8(press.alto(4)));
    Score page = pooled("PAGE", press -> utf8(press.pageXml()));
    Score hocr = pooled("hOCR", press -> utf8(press.hocr()));
    Score pdf = pooled("PDF", Press::pdf);

    assertThat(List.of(alto, page, hocr, pdf))
        .allSatisfy(
            score -> {
              assertThat(score.article()).isGreaterThan(text.article());
              assertThat(score.breakF1()).isGreaterThan(text.breakF1());
            });
  }

  /** The figures of the README; printed where they are asked for. */
  private static void print(String name, Score score) {
    if (Boolean.getBoolean("figures")) {
      System.out.printf(
          "%-30s join %.4f break %.4f article %.4f type %.4f order %.4f exact %.4f%n",
          name,
          score.joinF1(),
          score.breakF1(),
          score.article(),
          score.type(),
          score.order(),
          score.blocksExact());
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Score pooled(String name, Function<Press, byte[]> format) {
    Score pooled = Score.NONE;
    for (String each : PAGES) {
      PrintedPage page = PrintedPage.of(EXPECTED.resolve(each + ".json"), 9);
      byte[] file = format.apply(new Press(page));
      Score score = file == null ? asText(page) : asFile(page, file);
      print(name + " " + each, score);
      pooled = pooled.plus(score);
    }
    print(name, pooled);
    return pooled;
  }

  private static Score asText(PrintedPage page) {
    int[] numbers = IntStream.rangeClosed(1, page.lines().size()).toArray();
    return FormatScores.of(page.text(), Engine.read(page.text()), page.gold("", numbers));
  }

  private static Score asFile(PrintedPage page, byte[] file) {
    Extraction extraction = Extractor.extract(file, "", Optional.empty());
    assertThat(extraction).isInstanceOf(Extracted.class);
    Extracted lines = (Extracted) extraction;
    Reading reading = Engine.read(lines.text(), lines.layout().orElseThrow());
    JsonNode gold = page.gold("", numbers(page, lines));
    return FormatScores.of(lines.text(), reading, gold);
  }

  /** The physical line that each line of the page became, by its place. */
  static int[] numbers(PrintedPage page, Extracted lines) {
    List<Box> boxes =
        lines.layout().orElseThrow().lines().stream().map(p -> p.box().orElseThrow()).toList();
    double scale = lines.layout().orElseThrow().sheets().getFirst().width() / page.width();
    return page.lines().stream()
        .mapToInt(
            line ->
                1
                    + IntStream.range(0, boxes.size())
                        .boxed()
                        .min(
                            java.util.Comparator.comparingDouble(
                                i ->
                                    Math.abs(boxes.get(i).x() - scale * line.x())
                                        + Math.abs(boxes.get(i).y() - scale * line.top())))
                        .orElseThrow())
        .toArray();
  }
}
