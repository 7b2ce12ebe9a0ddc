package copydesk.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmFileTest {
  private static final Map<String, String> VALUES =
      Map.of(
          "COPYDESK_WEB_SECRET", "quote\" and \\ in it",
          "COPYDESK_WEB_REDIRECT", "https://desk.example/*",
          "COPYDESK_SCANNER_SECRET", "s",
          "COPYDESK_PUBLISHING_SECRET", "p");

  @Test
  void placeholdersAreFilledWithWhateverStandsInTheValues() {
    // When
    RealmFile file = RealmFile.read(Checkout.find().realm(), VALUES);

    // Then
    JsonNode web = file.clients().getFirst();
    assertThat(web.get("secret").asText()).isEqualTo("quote\" and \\ in it");
    assertThat(web.at("/redirectUris/0").asText()).isEqualTo("https://desk.example/*");
  }

  @Test
  void aPlaceholderWithoutAValueIsRefused() {
    // Given
    Map<String, String> values = new HashMap<>(VALUES);
    values.remove("COPYDESK_SCANNER_SECRET");

    // Then
    assertThatThrownBy(() -> RealmFile.read(Checkout.find().realm(), values))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("COPYDESK_SCANNER_SECRET");
  }

  @Test
  void theFileHoldsEveryRoleOfThePublicationsAndNoPeople() {
    // When
    RealmFile file = RealmFile.read(Checkout.find().realm(), VALUES);

    // Then
    assertThat(file.groups())
        .contains("/admin")
        .containsAll(
            List.of("ingestor", "editor", "reviewer", "chief", "publisher").stream()
                .map(role -> "/publications/ytwb/" + role)
                .toList());
    assertThat(file.users()).allMatch(user -> user.has("serviceAccountClientId"));
  }

  @Test
  void noClientOfTheFileTakesPasswords() {
    // When
    RealmFile file = RealmFile.read(Checkout.find().realm(), VALUES);

    // Then
    assertThat(file.clients())
        .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean());
    assertThat(file.clients().getFirst().at("/attributes/pkce.code.challenge.method").asText())
        .isEqualTo("S256");
  }

  @Test
  void everybodyOfTheDemoIsInGroupsThatTheFileHas() {
    // Given
    RealmFile file = RealmFile.read(Checkout.find().realm(), VALUES);

    // When
    List<Person> people = Person.Crowd.read(Checkout.find().demoUsers()).users();

    // Then
    assertThat(people)
        .allMatch(person -> file.groups().containsAll(person.groups()), "only known groups");
    assertThat(people).anyMatch(person -> person.groups().isEmpty());
  }

  @Test
  void anAddedSystemHasItsServiceAccount() {
    // When
    RealmFile file =
        RealmFile.read(Checkout.find().realm(), VALUES)
            .withSystemClient("setup", "secret", List.of("/admin"));

    // Then
    assertThat(
            StreamSupport.stream(file.representation().get("users").spliterator(), false)
                .map(user -> user.get("username").asText()))
        .contains("service-account-setup", "service-account-scanner");
  }
}
