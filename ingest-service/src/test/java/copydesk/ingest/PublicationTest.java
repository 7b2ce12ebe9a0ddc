package copydesk.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(House.class)
class PublicationTest {

  private static final Map<String, String> HARBOUR =
      Map.of("name", "Harbour Mercury", "language", "en", "timeZone", "Europe/London");

  @Test
  void anAdministratorSetsAPublicationAndAskingTwiceChangesNothing() {
    put("admin", "harbour", HARBOUR).statusCode(200);

    put("admin", "harbour", HARBOUR)
        .statusCode(200)
        .body("code", equalTo("harbour"))
        .body("timeZone", equalTo("Europe/London"));
  }

  @Test
  void anEditorSetsNone() {
    put("lin", "harbour", HARBOUR).statusCode(403).body("type", equalTo("/problems/forbidden"));
  }

  @Test
  void aTimeZoneThatDoesNotExistIsNamed() {
    put(
            "admin",
            "harbour",
            Map.of("name", "Harbour Mercury", "language", "en", "timeZone", "Europe/Atlantis"))
        .statusCode(422)
        .body("violations.field", hasItem("details.timeZone"));
  }

  @Test
  void oneSeesThePublicationsOfOnesGroups() {
    put("admin", "harbour", HARBOUR).statusCode(200);

    given()
        .auth()
        .oauth2(Tokens.of("lin"))
        .get("/api/publications")
        .then()
        .statusCode(200)
        .body("code", hasItem("harbour"));
  }

  @Test
  void whoHasNoGroupSeesNone() {
    given()
        .auth()
        .oauth2(Tokens.of("guest"))
        .get("/api/publications")
        .then()
        .statusCode(200)
        .body("", is(empty()));
  }

  private static ValidatableResponse put(String who, String code, Map<String, String> details) {
    return given()
        .auth()
        .oauth2(Tokens.of(who))
        .contentType("application/json")
        .body(details)
        .put("/api/publications/{code}", code)
        .then();
  }
}
