package copydesk.ingest.jump;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.reading.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;

class JumpEndsTest {

  @Test
  void aStoryThatGoesOnLeavesItsPageAtTheTurnLine() {
    String page =
        """
        旧楼添新梯 小院有商量
        　　本报讯 3月15日，记者走进柳堰区槐荫里小区，电梯正在安装。
        　　槐荫里小区建成于1994年，有住宅楼11栋。（下转第2版）
        """;

    List<JumpEnd> ends = ends(page);

    assertThat(ends).hasSize(1);
    JumpEnd end = ends.getFirst();
    assertThat(end.pointsOut()).isTrue();
    assertThat(end.names()).isEqualTo("2");
    assertThat(slice(page, end)).isEqualTo("（下转第2版）");
    assertThat(end.headline()).contains("旧楼添新梯");
    assertThat(end.text()).endsWith("有住宅楼11栋。").doesNotContain("下转");
  }

  @Test
  void aStoryInTheMiddleOfItsWayHasTwoEnds() {
    String page =
        """
        （上接第一版）
        　　旧楼改造，钱从哪里来？柳堰区的办法是“三家抬”：财政补一块，住户出一块。
        　　佟雨荷说，槐荫里小区的电梯年内还要再装四部。（下转第3版）
        """;

    List<JumpEnd> ends = ends(page);

    assertThat(ends).extracting(JumpEnd::names).containsExactlyInAnyOrder("3", "1");
    assertThat(ends)
        .extracting(end -> slice(page, end))
        .containsExactlyInAnyOrder("（下转第3版）", "（上接第一版）");
    assertThat(ends).allSatisfy(end -> assertThat(end.text()).doesNotContain("版"));
  }

  @Test
  void aPageWithoutTurnLinesHasNone() {
    assertThat(ends("天气晴好\n　　本报讯 明天多云。\n")).isEmpty();
  }

  private static List<JumpEnd> ends(String page) {
    return JumpEnds.of(Engine.read(page), page);
  }

  private static String slice(String page, JumpEnd end) {
    int[] text = page.codePoints().toArray();
    return new String(text, end.start(), end.end() - end.start());
  }
}
