package copydesk.review.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VaultTest {

  private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);

  @Test
  void what_was_locked_is_opened_again() {
    // Given
    byte[] locked = new Vault("operator").lock("key 1", SECRET);

    // When / Then
    assertThat(new Vault("operator").open("key 1", locked)).hasValue(SECRET);
    assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
  }

  @Test
  void another_secret_or_another_use_opens_nothing() {
    // Given
    byte[] locked = new Vault("operator").lock("key 1", SECRET);

    // When / Then
    assertThat(new Vault("other").open("key 1", locked)).isEmpty();
    assertThat(new Vault("operator").open("key 2", locked)).isEmpty();
  }

  @Test
  void the_same_secret_never_looks_the_same() {
    Vault vault = new Vault("operator");
    assertThat(vault.lock("key 1", SECRET)).isNotEqualTo(vault.lock("key 1", SECRET));
  }
}
