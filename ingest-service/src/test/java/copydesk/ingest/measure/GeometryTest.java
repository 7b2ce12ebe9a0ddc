package copydesk.ingest.measure;

import static copydesk.ingest.measure.Geometry.Between.PARAGRAPH_ENDS;
import static copydesk.ingest.measure.Geometry.Between.PARAGRAPH_GOES_ON;
import static copydesk.ingest.measure.Geometry.Between.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeometryTest {

  @Test
  void aLineThatStartsByAnIndentFurtherInBeginsAParagraph() {
    assertThat(Geometry.of(region("r", "a", 140, 100, 103, 139, 98)))
        .containsExactly(PARAGRAPH_GOES_ON, PARAGRAPH_GOES_ON, PARAGRAPH_ENDS, PARAGRAPH_GOES_ON);
  }

  @Test
  void nothingIsSaidAroundACentredLine() {
    assertThat(Geometry.of(region("r", "a", 100, 101, 300, 102, 100)))
        .containsExactly(PARAGRAPH_GOES_ON, UNKNOWN, UNKNOWN, PARAGRAPH_GOES_ON);
  }

  @Test
  void nothingIsSaidOfFewLinesOrBetweenRegionsOfOneArticle() {
    // Given
    List<MarkedLine> page = new ArrayList<>(region("r1", "a", 100, 100, 140));
    page.addAll(region("r2", "a", 140));

    // Then
    assertThat(Geometry.of(page)).containsOnly(UNKNOWN);
  }

  @Test
  void anotherArticleAlwaysEndsTheParagraphAndLinesOfNoneAreNotJudged() {
    // Given
    List<MarkedLine> page = new ArrayList<>(region("r1", "a", 100));
    page.addAll(region("r2", "b", 100));
    page.addAll(region("r3", "", 100));

    // Then
    assertThat(Geometry.of(page)).containsExactly(PARAGRAPH_ENDS, UNKNOWN);
  }

  @Test
  void wordsThatAreCutAreToldFromThoseThatAreNot() {
    // Given
    List<MarkedLine> lines =
        List.of(line("on attribué le prix ici"), line("là le mot at"), line("tribué encore le"));
    CutWords words = new CutWords(List.of(line("x attribué le prix x"), line("x le mot prix x")));

    // Then
    assertThat(words.cut(lines.get(1), lines.get(2))).contains(true);
    assertThat(words.cut(line("il y a le"), line("prix du pain"))).contains(false);
    assertThat(words.cut(line("un attri-"), line("bué deux"))).contains(true);
    assertThat(words.cut(line("il vint."), line("prix"))).isEmpty();
    assertThat(words.cut(line("la zzz"), line("yyy la"))).isEmpty();
  }

  private static MarkedLine line(String text) {
    return new MarkedLine("r", "a", 0, 0, 0, text);
  }

  /** Lines 40 apart that start where it is said. */
  private static List<MarkedLine> region(String region, String article, int... lefts) {
    List<MarkedLine> lines = new ArrayList<>();
    for (int left : lefts) {
      lines.add(new MarkedLine(region, article, left, 900, 40 * lines.size(), "x"));
    }
    return lines;
  }
}
