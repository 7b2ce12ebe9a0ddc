package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Editors set their own keys. */
@QuarkusTest
@WithTestResource(House.class)
class PreferenceTest {

  private static final DeskClient LIN = new DeskClient("lin");
  private static final DeskClient ZHOU = new DeskClient("zhou");

  @Test
  void whatAnEditorPrefersIsKeptForThisEditorAlone() {
    // When
    Response kept =
        LIN.request()
            .body(Map.of("keys", Map.of("person", "1"), "confirmFrom", 0.8))
            .put("/api/preferences");

    // Then
    assertThat(kept.statusCode()).describedAs(kept.asString()).isEqualTo(200);
    Response mine = LIN.request().get("/api/preferences");
    assertThat(mine.<Map<String, String>>path("keys")).isEqualTo(Map.of("person", "1"));
    assertThat(mine.<Float>path("confirmFrom")).isEqualTo(0.8f);
    Response theirs = ZHOU.request().get("/api/preferences");
    assertThat(theirs.<Map<String, String>>path("keys")).isEmpty();
    assertThat(theirs.<Float>path("confirmFrom")).isEqualTo(0.9f);
  }

  @Test
  void whatIsNoKeyIsRefused() {
    // When
    Response refused =
        LIN.request()
            .body(Map.of("keys", Map.of("person", "x".repeat(200)), "confirmFrom", 2))
            .put("/api/preferences");

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/invalid");
  }

  @Test
  void whoEditsNothingHasNone() {
    // When
    Response refused = new DeskClient("he").request().get("/api/preferences");

    // Then
    assertThat(refused.statusCode()).isEqualTo(403);
  }
}
