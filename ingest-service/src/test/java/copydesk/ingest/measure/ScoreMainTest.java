package copydesk.ingest.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreMainTest {

  private static final String PAGE = "云汀春来早\n本报讯 全市春耕备耕工作全面展开，各\n县区抓紧备苗。\n";

  private static final String GOLD =
      """
      {"source":"%s","articles":[{"blocks":[
        {"type":"headline","text":"云汀春来早","lines":[[1,1]]},
        {"type":"body","text":"本报讯 全市春耕备耕工作全面展开，各县区抓紧备苗。","lines":[[2,3]]}]}]}
      """;

  private static final String ENGLISH = "The quay was closed on Mon-\nday after the storm.\n";

  private static final String ENGLISH_GOLD =
      """
      {"source":"harbour_2026-03-26_1_1.txt","articles":[{"blocks":[{"type":"body",
        "text":"The quay was closed on Monday after the storm.","lines":[[1,2]]}]}]}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsEveryPageAndThePool() throws IOException {
    // Given
    page("page.txt", PAGE);
    gold("one.json", GOLD.formatted("page.txt"));

    // When
    int status = score(folder.resolve("pages").toString(), folder.resolve("gold").toString());

    // Then
    assertThat(status).isZero();
    assertThat(out().lines().toList().get(1)).startsWith("page  ").contains("1.0000");
    assertThat(out().lines().toList().get(2)).startsWith("all  ").contains("1.0000");
    assertThat(out())
        .contains("baseline: a line that ends in 。！？”")
        .containsPattern("of boundaries at confidence >= 0.95, [01]\\.\\d{4} are right")
        .containsPattern("break F1 +0.9600 +1.0000 *\\R")
        .containsPattern("kept +1.0000 +1.0000 *\\R");
  }

  @Test
  void poolsByScriptAndByPublication() throws IOException {
    // Given
    page("ytrb_2026-03-25_1_01.txt", PAGE);
    page("ytrb_2026-03-25_1_02.txt", PAGE);
    page("harbour_2026-03-26_1_1.txt", ENGLISH);
    gold("a.json", GOLD.formatted("ytrb_2026-03-25_1_01.txt"));
    gold("b.json", GOLD.formatted("ytrb_2026-03-25_1_02.txt"));
    gold("c.json", ENGLISH_GOLD);

    // When
    score(folder.resolve("pages").toString(), folder.resolve("gold").toString());

    // Then
    assertThat(out()).contains("Chinese (2) ", "other languages (1) ", "ytrb (2) ", "harbour (1) ");
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    // Given
    Files.createDirectory(folder.resolve("pages"));
    gold("one.json", GOLD.formatted("lost.txt"));
    Path text = Files.writeString(folder.resolve("text"), "no JSON");

    // Then
    assertThat(score(folder.resolve("pages").toString(), folder.resolve("gold").toString()))
        .isEqualTo(1);
    assertThat(score("--reflow", text.toString())).isEqualTo(1);
    assertThat(score("--lines", text.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("lost.txt", "is no JSON", "the first row must name the columns");
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(score("one")).isEqualTo(2);
    assertThat(score("--reflow")).isEqualTo(2);
    assertThat(score("--pages", "folder")).isEqualTo(2);
    assertThat(score("--help")).isZero();
    assertThat(out()).contains("--reflow", "--lines");
  }

  @Test
  void reflowPrintsEachCaseAndTheShare() throws IOException {
    // Given
    Path cases =
        Files.writeString(
            folder.resolve("cases.json"),
            """
            [{"source":"one","task":"dehyphenize","input":"The quay was clo-\\nsed on Monday.",
              "expected":"The quay was closed on Monday."},
             {"source":"two","task":"group","input":"The fox ran\\nto the lane.\\n\\nThe bear\\nslept.",
              "expected":["The fox ran to the lane. ","The bear slept."]},
             {"source":"three","task":"group","input":"The bear slept.",
              "expected":"The bear sleeps."}]
            """);

    // When
    int status = score("--reflow", cases.toString());

    // Then
    assertThat(status).isZero();
    assertThat(out())
        .containsPattern("right +dehyphenize +one")
        .containsPattern("right +group +two")
        .containsPattern(
            "wrong +group +three\\R +expected \\[The bear sleeps\\.]\\R +found +\\[The bear slept\\.]")
        .containsPattern("group +1 of +2 +0\\.5000")
        .containsPattern("all +2 of +3 +0\\.6667");
  }

  @Test
  void linesPrintsBothLayoutsAndWhatIsDerived() throws IOException {
    // Given
    StringBuilder rows =
        new StringBuilder("page\tregion_id\tline_order\tarticle_id\tbaseline_points\ttext\n");
    String[] texts = {
      "La ville a reçu hier le ministre de la",
      "marine et le maire de la ville haute.",
      "Le conseil se réunit demain à la mairie",
      "pour voter le budget de la ville haute."
    };
    int[] lefts = {140, 100, 140, 100};
    for (int i = 0; i < texts.length; i++) {
      rows.append(
          "p1\tr1\t%d\ta1\t%d,%d 900,%d\t%s\n".formatted(i, lefts[i], 40 * i, 40 * i, texts[i]));
    }
    Path lines = Files.writeString(folder.resolve("lines.tsv"), rows.toString());

    // When
    int status = score("--lines", lines.toString());

    // Then
    assertThat(status).isZero();
    assertThat(out().lines().filter(line -> line.startsWith("p1 ")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).containsPattern("p1 +4 +1\\.0000 +3 "));
    assertThat(out()).contains("are derived from where lines start");
  }

  private void page(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("pages")).resolve(name), text);
  }

  private void gold(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("gold")).resolve(name), text);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private int score(String... arguments) {
    return ScoreMain.run(arguments, print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
