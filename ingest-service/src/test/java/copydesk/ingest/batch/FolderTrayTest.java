package copydesk.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTrayTest {

  @TempDir Path root;
  private FolderTray tray;

  @BeforeEach
  void tray() throws IOException {
    tray = new FolderTray(root);
    tray.prepare();
  }

  @Test
  void aFileIsTakenOnceItStaysAsItIs() throws IOException {
    Files.writeString(root.resolve("1.txt"), "云汀");
    tray.takeUp();
    assertThat(tray.taken()).isEmpty();

    tray.takeUp();

    assertThat(tray.taken()).hasSize(1);
    assertThat(names(tray.taken().getFirst())).containsExactly("1.txt");
    assertThat(root.resolve("1.txt")).doesNotExist();
  }

  @Test
  void whenMuchIsUnderWayTheRestWaits() throws IOException {
    for (int i = 0; i < 70; i++) {
      Files.writeString(root.resolve(i + ".zip"), "PK");
    }
    tray.takeUp();

    tray.takeUp();

    assertThat(tray.taken()).hasSize(64);
    try (Stream<Path> left = Files.list(root)) {
      assertThat(left.filter(FolderTray::isZip)).hasSize(6);
    }
  }

  @Test
  void aFileThatGrowsIsLeft() throws IOException {
    Files.writeString(root.resolve("1.txt"), "云汀");
    tray.takeUp();
    Files.writeString(root.resolve("1.txt"), "云汀日报");

    tray.takeUp();

    assertThat(tray.taken()).isEmpty();
  }

  @Test
  void archivesAreBatchesOfTheirOwnAndOtherFilesAreOneTogether() throws IOException {
    for (String name : List.of("1.txt", "2.txt", "a.zip", "b.zip")) {
      Files.writeString(root.resolve(name), name);
    }
    tray.takeUp();

    tray.takeUp();

    assertThat(tray.taken()).hasSize(3);
  }

  @Test
  void hiddenAndUnfinishedFilesAreLeft() throws IOException {
    Files.writeString(root.resolve(".secret"), "x");
    Files.writeString(root.resolve("1.txt.part"), "x");
    tray.takeUp();

    tray.takeUp();

    assertThat(tray.taken()).isEmpty();
  }

  @Test
  void aLinkIsPutAsideAndNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(root.resolve("1.txt"), secret);

    tray.takeUp();

    assertThat(tray.taken()).isEmpty();
    assertThat(tray.failed().resolve("1.txt")).isSymbolicLink();
    assertThat(tray.failed().resolve("1.txt.reason.txt")).content().contains("unsafe-name");
    assertThat(secret).hasContent("secret");
  }

  @Test
  void whatFailedHasItsReasonBesideIt() throws IOException {
    Path file = Files.writeString(root.resolve("1.txt"), "x");

    tray.fail(file, "{}");

    assertThat(names(tray.failed())).containsExactly("1.txt", "1.txt.reason.txt");
  }

  @Test
  void aNameThatComesAgainOverwritesNothing() throws IOException {
    tray.succeed(Files.writeString(root.resolve("1.txt"), "first"));

    tray.succeed(Files.writeString(root.resolve("1.txt"), "second"));

    assertThat(tray.done().resolve("1.txt")).hasContent("first");
    assertThat(tray.done().resolve("2-1.txt")).hasContent("second");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
