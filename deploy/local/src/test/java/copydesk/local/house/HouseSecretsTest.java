package copydesk.local.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.engines.Login;
import copydesk.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseSecretsTest {
  @TempDir Path folder;

  @Test
  void areMadeOnceAndReadableByTheOwnerOnly() throws IOException {
    // Given
    DataFolder data = new DataFolder(folder);

    // When
    HouseSecrets made = HouseSecrets.ensure(data);
    HouseSecrets again = HouseSecrets.ensure(data);

    // Then
    assertThat(again.of("web")).isEqualTo(made.of("web"));
    assertThat(made.database().of(Login.REVIEW_APP))
        .isNotEqualTo(made.database().of(Login.REVIEW_OWNER))
        .isEqualTo(HouseSecrets.read(data).database().of(Login.REVIEW_APP));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
        .isEqualTo("rw-------");
  }

  @Test
  void areLongEnoughAndRecognisableAsLocal() {
    // When
    HouseSecrets made = HouseSecrets.ensure(new DataFolder(folder));

    // Then
    assertThat(made.of("session")).startsWith("copydesk-local-only").hasSizeGreaterThan(32);
  }

  @Test
  void aDatabaseWithoutItsSecretsIsNotTouched() throws IOException {
    // Given
    DataFolder data = new DataFolder(folder);
    Files.createDirectories(data.postgres());

    // Then
    assertThatThrownBy(() -> HouseSecrets.ensure(data))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("secrets.json is gone");
  }
}
