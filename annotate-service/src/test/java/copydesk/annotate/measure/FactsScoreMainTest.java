package copydesk.annotate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsScoreMainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String input, String... args) throws IOException {
    return FactsScoreMain.run(
        args,
        new BufferedReader(new StringReader(input)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void mentionsByCharacterAreScored(@TempDir Path folder) throws Exception {
    // Given
    StringBuilder lines = new StringBuilder();
    "市长".chars().forEach(c -> lines.append((char) c).append(" O\n"));
    lines.append("沈 B-PER\n一 I-PER\n帆 I-PER\n到 O\n北 B-LOC\n京 I-LOC\n\n");
    Path file = Files.writeString(folder.resolve("set.bio"), lines);

    // When
    int status = run("", "--mentions", file.toString());

    // Then
    assertThat(status).isZero();
    assertThat(printed()).containsPattern("person +1\\.0000").containsPattern("place +1\\.0000");
  }

  @Test
  void mentionsByOffsetsAreScored(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("set.jsonl"),
            "{\"text\": \"市长沈一帆到了\", \"label\": {\"name\": {\"沈一帆\": [[2, 4]]}}}\n");

    run("", "--mentions", file.toString());

    assertThat(printed()).containsPattern("person +1\\.0000");
  }

  @Test
  void aPageIsScoredAsGivenAndAsRead(@TempDir Path folder) throws Exception {
    // Given
    Path page = Files.writeString(folder.resolve("x_2026-03-25_1_1.txt"), "市长沈一帆到会。\n");
    Files.createDirectory(folder.resolve("gold"));
    Files.writeString(
        folder.resolve("gold/x.json"),
        """
        {"source": "x_2026-03-25_1_1.txt", "articles": [{"id": "a1", "blocks": [{"type": "body", "text": "市长沈一帆到会。", "lines": [[1, 1]]}]}],
         "facts": [{"article": "a1", "block": 0, "start": 2, "end": 5, "type": "person"}, {"article": "a1", "block": 0, "start": 0, "end": 2, "type": "role"}]}
        """);
    String reading =
        "{\"source\":{\"sha256\":\"%s\"},\"articles\":[{\"id\":\"a1\",\"blocks\":[{\"id\":\"b1\",\"type\":\"body\",\"text\":\"市长沈一帆到会。\",\"pieces\":[{\"start\":0,\"end\":8}],\"confidence\":1}]}]}"
            .formatted(Sha256.of(Files.readAllBytes(page)));

    // When
    run(reading, "--facts", folder.toString(), folder.resolve("gold").toString());

    // Then
    assertThat(printed())
        .containsPattern("blocks given +1\\.0000 +1\\.0000 +1\\.0000 +2")
        .containsPattern(", read +1\\.0000 +1\\.0000 +1\\.0000 +2");
  }

  @Test
  void valuesAreScored(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("NumberModel.json"),
        "[{\"Input\": \"三百二十人\", \"Results\": [{\"Text\": \"三百二十\", \"Resolution\": {\"value\": \"320\"}}]}]");

    run("", "--values", folder.toString());

    assertThat(printed()).containsPattern("NumberModel +1 +1 +1\\.0000");
  }

  @Test
  void everyCheckNoticesWhatItClaimsTo() throws Exception {
    run("", "--checks");

    assertThat(printed().lines().filter(line -> line.matches(" {2}[a-z-]+ .*")))
        .hasSizeGreaterThan(24)
        .allSatisfy(
            line ->
                assertThat(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .as(line)
                    .isGreaterThanOrEqualTo(0.9));
  }

  @Test
  void wrongUsageIsStatusTwo() throws Exception {
    assertThat(run("", "--nothing")).isEqualTo(2);
  }
}
