package copydesk.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartLogTest {
  @TempDir Path folder;

  @Test
  void tellsTheLastError() throws IOException {
    // Given
    PartLog log =
        log(
            """
            {"level":"ERROR","message":"first"}
            {"level":"ERROR","message":"the password is wrong"}
            {"level":"INFO","message":"stopped"}
            """);

    // Then
    assertThat(log.lastError()).contains("the password is wrong");
  }

  @Test
  void tellsAPlainExceptionToo() throws IOException {
    // Given
    PartLog log = log("Exception in thread \"main\" java.lang.Error: no memory\n\tat a.b.C\n");

    // Then
    assertThat(log.lastError().orElseThrow()).contains("no memory");
  }

  @Test
  void aQuietLogHoldsNoError() throws IOException {
    assertThat(log("{\"level\":\"INFO\",\"message\":\"ERROR is a word\"}\n").lastError()).isEmpty();
    assertThat(new PartLog(folder.resolve("none.log")).lastError()).isEmpty();
  }

  @Test
  void aLargeLogIsPutAside() throws IOException {
    // Given
    PartLog small = log("x\n");
    Path file = folder.resolve("large.log");
    Files.write(file, new byte[11 * 1024 * 1024]);

    // When
    small.rotate();
    new PartLog(file).rotate();

    // Then
    assertThat(small.file()).exists();
    assertThat(file).doesNotExist();
    assertThat(folder.resolve("large.log.1")).exists();
  }

  private PartLog log(String text) throws IOException {
    return new PartLog(Files.writeString(folder.resolve("part.log"), text));
  }
}
