package copydesk.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.reading.model.Article;
import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.model.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines belong to which story, wherever extraction left them. */
class LayoutTest {

  private static final String BRIDGE =
      """
      本报讯 （记者 何云） 3月24日，白芦大
      桥建成通车。大桥全长1260米，连接临溪、
      北渡两区，设双向四车道。
      大桥通车后，两岸居民过江不再绕行，车
      程由原来的四十分钟缩短到十分钟。
      """;

  private static final String SOWING =
      """
      本报讯 （记者 韦知秋） 记者从市农业农
      村局获悉，截至3月23日，我市春灌面积已
      过半，墒情总体适宜春播。
      市农业农村局提醒农户，近期气温波动较
      大，要抓住冷尾暖头抢播早稻。
      """;

  @Test
  void headlinesBehindTheirStoriesGoToThem() {
    Reading reading = Engine.read(BRIDGE + "\n" + SOWING + "\n白芦大桥建成通车\n\n我市春灌面积已过半\n");

    assertThat(headlines(reading)).containsExactly("白芦大桥建成通车", "我市春灌面积已过半");
    assertThat(reading.articles()).hasSize(2);
  }

  @Test
  void headlinesBeforeTheirStoriesGoToThem() {
    Reading reading = Engine.read("白芦大桥建成通车\n\n" + BRIDGE + "\n我市春灌面积已过半\n\n" + SOWING);

    assertThat(headlines(reading)).containsExactly("白芦大桥建成通车", "我市春灌面积已过半");
  }

  @Test
  void aHeadlineSetInSeveralLinesIsOne() {
    Reading reading =
        Engine.read(
            """
            云汀市第七届人民代表大会常务委员会
            第五次会议关于白芦大桥建设情况的决议
            （2026年3月17日云汀市第七届人民代表大会常务委员会第五次会议通过）
            云汀市第七届人民代表大会常务委员会
            第五次会议听取了关于白芦大桥建设情况
            的报告，决定予以批准。
            """);

    assertThat(reading.articles().getFirst().blocks())
        .extracting(Block::type)
        .startsWith(BlockType.HEADLINE, BlockType.SUBHEADLINE, BlockType.BODY);
    assertThat(headlines(reading)).containsExactly("云汀市第七届人民代表大会常务委员会第五次会议关于白芦大桥建设情况的决议");
  }

  @Test
  void aStoryFromAnotherPageNeedsNoHeadline() {
    Reading reading =
        Engine.read(
            "白芦大桥建成通车\n"
                + BRIDGE
                + """

                （上接第一版） 要求有关部门系统梳理、充
                分吸收，进一步把报告修改完善好，确保各
                项工作落到实处、取得实效。
                """);

    assertThat(reading.articles()).hasSize(2);
    Article fragment = reading.articles().get(1);
    assertThat(fragment.jump()).isPresent();
    assertThat(fragment.blocks()).extracting(Block::type).containsOnly(BlockType.BODY);
  }

  @Test
  void whatColumnsInterleaveIsPutTogether() {
    Reading reading =
        Engine.read(
            """
            Kaltenwerder. Der Deichverband
            Unterland hat am Montag einen
            neuen Vorstand gewählt. Von 88
            stimmberechtigten Mitgliedern
            waren 71 erschienen. Auf Harm
            Okkenga entfielen 44 Stimmen,
            auf Imke Folkerts 29. Okkenga

            Kaltenwerder. Ungewöhnlicher
            Ort, ungewöhnlicher Klang: Der
            Werftchor probt seit dieser
            Woche im leeren Trockendock.
            Die 60 Sängerinnen und Sänger
            nutzen den Nachhall der hohen
            Wände für ihr Frühjahrskon-

            ist damit neuer Deichgraf.
            Der Verband unterhält 34 Kilo-
            meter Deich, 11 Siele und 3
            Schöpfwerke.

            zert. Der Eintritt ist frei.
            """);

    List<String> texts =
        reading.articles().stream()
            .flatMap(article -> article.blocks().stream())
            .map(Block::text)
            .toList();
    assertThat(texts).anyMatch(text -> text.contains("29. Okkenga ist damit neuer Deichgraf."));
    assertThat(texts).anyMatch(text -> text.contains("ihr Frühjahrskonzert."));
  }

  private static List<String> headlines(Reading reading) {
    return reading.articles().stream()
        .map(
            article ->
                article.blocks().stream()
                    .filter(block -> block.type() == BlockType.HEADLINE)
                    .map(Block::text)
                    .reduce("", String::concat))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
