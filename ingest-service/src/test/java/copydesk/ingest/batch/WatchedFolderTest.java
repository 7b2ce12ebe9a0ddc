package copydesk.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.SamplePublications;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that somebody puts into the watched folder. */
@QuarkusTest
@WithTestResource(House.class)
@TestProfile(WatchedFolderTest.Watching.class)
class WatchedFolderTest {

  private static final String PAGE = "云汀市春耕备耕全面展开\n本报讯 全市春耕备耕工作全面展开。\n";
  private static final Path ROOT = Path.of("target", "watched").toAbsolutePath();

  /** Watches a folder below {@code target}, for one paper only. */
  public static class Watching implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "copydesk.intake.folder.path", ROOT.toString(),
          "copydesk.intake.folder.interval", "PT0.2S",
          "copydesk.intake.folder.publication", "ytrb");
    }
  }

  private final String edition = "w" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  @Test
  void aFileThatIsReadGoesToDone() throws IOException {
    String name =
        put("ytrb_2026-04-03_" + edition + "_1.txt", PAGE.getBytes(StandardCharsets.UTF_8));

    assertThat(await("done", name)).hasContent(PAGE.strip());
    assertThat(ROOT.resolve("failed").resolve(name)).doesNotExist();
  }

  @Test
  void aFileThatFailsGoesToFailedWithItsReason() throws IOException {
    String name = put("scan-" + edition + ".txt", PAGE.getBytes(StandardCharsets.UTF_8));

    await("failed", name);

    assertThat(ROOT.resolve("failed").resolve(name + ".reason.txt"))
        .content()
        .contains("/problems/page-unknown", "{publication}_{date}_{edition}_{label}");
  }

  @Test
  void anotherPapersFileIsRefused() throws IOException {
    String name =
        put("hafen_2026-04-03_" + edition + "_1.txt", PAGE.getBytes(StandardCharsets.UTF_8));

    await("failed", name);
  }

  @Test
  void anArchiveWithABadFileGoesToFailedAndItsGoodFilesAreRead() throws IOException {
    byte[] zip =
        new Zips()
            .with("ytrb_2026-04-03_" + edition + "_5.txt", PAGE)
            .with("ytrb_2026-04-03_" + edition + "_6.txt", "")
            .done();
    String name = put(edition + ".zip", zip);

    await("failed", name);

    assertThat(ROOT.resolve("failed").resolve(name + ".reason.txt"))
        .content()
        .contains("\"read\" : 1", "/problems/empty-page");
  }

  @Test
  void workThatARestartLeftIsCarriedOn() throws IOException {
    Path left = Files.createDirectories(ROOT.resolve("work").resolve(UUID.randomUUID().toString()));
    String name = "ytrb_2026-04-03_" + edition + "_9.txt";
    Path outside = Files.writeString(Path.of("target", name), PAGE);

    Files.move(outside, left.resolve(name));

    await("done", name);
  }

  private static String put(String name, byte[] bytes) throws IOException {
    Files.createDirectories(ROOT);
    Files.move(Files.write(Path.of("target", name), bytes), ROOT.resolve(name));
    return name;
  }

  private static Path await(String where, String name) {
    Path file = ROOT.resolve(where).resolve(name);
    for (int i = 0; i < 300 && !Files.exists(file); i++) {
      BatchClient.rest();
    }
    assertThat(file).exists();
    return file;
  }
}
