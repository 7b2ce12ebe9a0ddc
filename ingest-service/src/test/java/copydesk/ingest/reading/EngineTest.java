package copydesk.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.reading.model.Article;
import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.model.Boundary;
import copydesk.ingest.reading.model.Decision;
import copydesk.ingest.reading.model.Dropped;
import copydesk.ingest.reading.model.Jump;
import copydesk.ingest.reading.model.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {

  private static final String STORY =
      """
      云汀市召开春季造林工作会议
      本报讯 （记者 何云） 3 月 24 日
      下午，云汀市召开春季造林工作会议，
      安排部署今年的造林绿化任务。会议由市
      林业局局长主持。
      会议要求，各县区要抓紧备苗整地，确
      保四月底以前完成全部栽植任务，成活率
      不低于百分之九十。
      （下转第2版）
      """;

  @Test
  void aStoryIsItsHeadlineItsParagraphsAndItsTurnLine() {
    Reading reading = Engine.read(STORY);

    Article article = only(reading);
    assertThat(article.blocks())
        .extracting(Block::type)
        .containsExactly(BlockType.HEADLINE, BlockType.BODY, BlockType.BODY, BlockType.JUMP);
    assertThat(article.blocks().get(1).text())
        .isEqualTo("本报讯 （记者 何云） 3月24日下午，云汀市召开春季造林工作会议，安排部署今年的造林绿化任务。会议由市林业局局长主持。");
    assertThat(article.jump())
        .hasValueSatisfying(
            jump -> {
              assertThat(jump.direction()).isEqualTo(Jump.Direction.TO);
              assertThat(jump.page()).isEqualTo("2");
            });
  }

  @Test
  void everyBoundaryHasAReasonInBothLanguages() {
    Reading reading = Engine.read(STORY);

    assertThat(reading.boundaries()).hasSize(8);
    assertThat(reading.boundaries())
        .flatExtracting(Boundary::evidence)
        .allSatisfy(
            evidence -> {
              assertThat(evidence.zh()).isNotBlank();
              assertThat(evidence.en()).isNotBlank();
            });
  }

  @Test
  void doubledGlyphsLoseTheirSecondCopy() {
    Reading reading = Engine.read("社社 论论\n");

    Block label = only(reading).blocks().getFirst();
    assertThat(label.type()).isEqualTo(BlockType.LABEL);
    assertThat(label.text()).isEqualTo("社论");
    assertThat(reading.dropped())
        .filteredOn(drop -> drop.reason() == Dropped.Reason.DOUBLED)
        .hasSize(2);
  }

  @Test
  void aCreditGluedToACaptionIsTakenOff() {
    Reading reading = Engine.read("记者 何云 摄云汀市造林工作会议现场\n");

    assertThat(only(reading).blocks())
        .extracting(Block::text)
        .containsExactlyInAnyOrder("记者 何云 摄", "云汀市造林工作会议现场");
  }

  @Test
  void wordsCutByAHyphenAreMadeWhole() {
    Reading reading =
        Engine.read(
            """
            The council of Harbour agreed on Tues-
            day to rebuild the bridge. The well-
            known engineer said a well-known firm
            would do it and get the money as EU-
            Mitteln, which has, he said, Vor-
            und Nachteile.
            """);

    assertThat(only(reading).blocks().getFirst().text())
        .isEqualTo(
            "The council of Harbour agreed on Tuesday to rebuild the bridge. The well-known engineer"
                + " said a well-known firm would do it and get the money as EU-Mitteln, which"
                + " has, he said, Vor- und Nachteile.");
    assertThat(reading.boundaries())
        .extracting(Boundary::decision)
        .startsWith(Decision.DEHYPHENATE, Decision.JOIN, Decision.JOIN_SPACE);
  }

  @Test
  void aRaggedColumnOfAnAlphabetIsOneParagraph() {
    Reading reading =
        Engine.read(
            """
            Der neue Liegeplatz soll
            auch Schiffe mit einem
            Tiefgang bis zu neun
            Metern aufnehmen. Bisher
            müssen Reeder ihre Ladung
            vor der Einfahrt löschen.
            Die Behörde rechnet mit
            mehr Umschlag im Jahr.
            """);

    assertThat(only(reading).blocks()).extracting(Block::type).containsExactly(BlockType.BODY);
  }

  @Test
  void twoThingsOnOneLineArePartedBehindTheCredit() {
    Reading reading =
        Engine.read(
            """
            大桥今晚亮灯。 本报记者 何云 摄 大桥今晚试灯
            本报讯 通车第二天，大桥景观灯今晚
            试亮，市民可以到江边观看。
            """);

    assertThat(only(reading).blocks())
        .extracting(Block::type)
        .containsExactly(BlockType.HEADLINE, BlockType.BODY, BlockType.CAPTION);
    assertThat(reading.boundaries()).extracting(Boundary::after).containsExactly(1, 2);
  }

  @Test
  void aStoryThatNoHeadlinePrecedesBeginsWithItsDateline() {
    Reading reading =
        Engine.read(
            """
            全市春耕备耕工作全面展开，各县区抢
            抓农时，农资供应充足。 （何云）
            本报讯 市图书馆新馆昨日开馆，市民
            可以凭身份证借阅图书。
            """);

    assertThat(reading.articles()).hasSize(2);
    assertThat(reading.boundaries().get(1).decision()).isEqualTo(Decision.ARTICLE);
  }

  @Test
  void aBlankPageHasNoArticles() {
    Reading reading = Engine.read(" \n\n");

    assertThat(reading.articles()).isEmpty();
    assertThat(reading.dropped()).hasSize(1);
    assertThat(reading.boundaries()).isEmpty();
  }

  private static Article only(Reading reading) {
    List<Article> articles = reading.articles();
    assertThat(articles).hasSize(1);
    return articles.getFirst();
  }
}
