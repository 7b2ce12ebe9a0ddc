package copydesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script by itself: help, usage, what it needs. */
class LauncherTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up",
        "down",
        "status",
        "logs",
        "reset",
        "backup",
        "restore",
        "test",
        "ingest",
        "read",
        "score",
        "facts",
        "verify",
        "check-ninjs",
        "token"
      })
  void explainsEachCommand(String command) throws Exception {
    // When
    Launched help = Launched.run(folder, Map.of(), command, "--help");
    Launched all = Launched.run(folder, Map.of(), "--help");

    // Then
    assertThat(help.status()).isZero();
    assertThat(help.out()).startsWith("./copydesk " + command);
    assertThat(all.out()).contains("./copydesk " + command);
  }

  @Test
  void usageIsToldWithStatus2() throws Exception {
    assertMisused("frobnicate");
    assertMisused();
    assertMisused("up", "--port", "no-number");
    assertMisused("ingest");
    assertMisused("backup");
    assertMisused("restore", "one.zip", "another.zip");
    assertMisused("read");
    assertMisused("read", "--as");
    assertMisused("read", "--as", "html");
    assertMisused("read", "--as", "pdf", "page.txt");
    assertMisused("read", "--as=", "page.txt");
    assertMisused("read", "--pages", "page.txt");
    assertMisused("score", "one-folder-only");
    assertMisused("score", "--reflow");
    assertMisused("score", "--lines", "one.tsv", "two.tsv");
    assertMisused("score", "--pages", "folder");
    assertMisused("logs", "--no-such-option");
  }

  private void assertMisused(String... arguments) throws IOException, InterruptedException {
    Launched misused = Launched.run(folder, Map.of(), arguments);
    assertThat(misused.status()).as(String.join(" ", arguments)).isEqualTo(2);
    assertThat(misused.out()).isEmpty();
    assertThat(misused.err()).contains("copydesk");
  }

  @Test
  void withoutAJdkItSaysHowToGetOne() throws Exception {
    // Given
    Path tools = toolsWithoutJava();

    // When
    Launched refused =
        Launched.run(
            folder,
            Map.of("PATH", tools.toString(), "JAVA_HOME", "", "COPYDESK_JDKS", "/nowhere"),
            "status");

    // Then
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("JDK 21 or newer", "apt-get install", "brew install");
  }

  @Test
  void anOldJdkIsPassedOver() throws Exception {
    // Given
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    executable(old.resolve("java"), "echo old");
    executable(old.resolve("javac"), "echo old");
    Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"17.0.9\"\n");

    // When
    Launched refused =
        Launched.run(
            folder,
            Map.of(
                "PATH", toolsWithoutJava().toString(),
                "JAVA_HOME", folder.resolve("old").toString(),
                "COPYDESK_JDKS", folder.resolve("old").toString()),
            "status");

    // Then
    assertThat(refused.err()).contains("JDK 21 or newer");
  }

  @Test
  void aFirstBuildWithoutANetworkSaysSo() throws Exception {
    // Given
    Path tools = Files.createDirectories(folder.resolve("tools"));
    executable(
        tools.resolve("mvn"),
        """
        case "$*" in
          -v) echo "Apache Maven 3.9.9 (x)" ;;
          *" -o "*) echo "[ERROR] Cannot access central in offline mode"; exit 1 ;;
          *) echo "[ERROR] Could not transfer artifact a:b:pom:1: Unknown host"; exit 1 ;;
        esac
        """);
    Path copy = Files.createDirectories(folder.resolve("checkout"));
    Files.createDirectories(copy.resolve("deploy"));
    Files.createDirectories(copy.resolve("ingest-service"));
    Files.writeString(copy.resolve("pom.xml"), "<project/>");
    Files.copy(Path.of(System.getProperty("copydesk.root"), "copydesk"), copy.resolve("copydesk"));

    // When
    ProcessBuilder offline = new ProcessBuilder("bash", copy.resolve("copydesk").toString(), "up");
    offline.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    offline.environment().remove("COPYDESK_BUILT");
    offline.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    int status = offline.start().waitFor();

    // Then
    assertThat(status).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("said")))
        .contains("The first build needs a network", "build.log");
  }

  private Path toolsWithoutJava() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("bare"));
    for (String tool : new String[] {"bash", "env", "dirname", "readlink", "sed", "cat"}) {
      Path there = Path.of("/usr/bin", tool);
      Path link = tools.resolve(tool);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, Files.exists(there) ? there : Path.of("/bin", tool));
      }
    }
    return tools;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
