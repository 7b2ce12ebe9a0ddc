package copydesk.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final String PAGE = "云汀春来早\n本报讯 全市春耕备耕工作全面展开，各\n县区抓紧备苗。\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void readWritesOneDocumentALine() throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), PAGE);

    int status = read(page.toString(), page.toString());

    assertThat(status).isZero();
    String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
    assertThat(lines).hasSize(3);
    JsonNode document = new ObjectMapper().readTree(lines[0]);
    assertThat(document.at("/source/encoding").asText()).isEqualTo("UTF-8");
    assertThat(document.at("/source/lines").asInt()).isEqualTo(3);
    assertThat(document.at("/articles/0/blocks/0/type").asText()).isEqualTo("headline");
    assertThat(document.at("/boundaries/1/decision").asText()).isEqualTo("join");
    assertThat(document.at("/boundaries/1/evidence/0/zh").asText()).isNotEmpty();
    assertThat(document.at("/dropped/0/reason").asText()).isEqualTo("break");
  }

  @Test
  void readWritesTextForPeople() throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), PAGE);

    read("--as", "text", page.toString());

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("headline", "各县区抓紧备苗。");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Path empty = Files.write(folder.resolve("empty.txt"), new byte[0]);

    assertThat(read(empty.toString())).isEqualTo(1);
    assertThat(read(folder.resolve("none.txt").toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("empty.txt", "none.txt");
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(read()).isEqualTo(2);
    assertThat(read("--as", "pdf", "x")).isEqualTo(2);
    assertThat(read("--colour", "x")).isEqualTo(2);
    assertThat(read("--as")).isEqualTo(2);
    assertThat(read("--as=", "x")).isEqualTo(2);
    assertThat(read("--help")).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: read");
  }

  @Test
  void theFormatIsSaidBeforeOrAfterTheFilesAndAfterTwoDashesComeFiles() throws Exception {
    // When
    ReadOptions options = ReadOptions.of(new String[] {"a.txt", "--as=html", "--", "--as"});

    // Then
    assertThat(options.format()).isEqualTo(Format.HTML);
    assertThat(options.files()).containsExactly(Path.of("a.txt"), Path.of("--as"));
  }

  @Test
  void controlCharactersOfAPageDoNotReachATerminal() throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), "云汀\u001B[2J\u202E春来早\n");

    read("--as", "text", page.toString());

    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\u001B", "\u202E");
  }

  private int read(String... args) {
    return ReadMain.run(args, print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
