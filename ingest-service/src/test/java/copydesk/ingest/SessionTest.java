package copydesk.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.BusyPerson;
import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The session of a person who signed in on the real login page. */
@QuarkusTest
@WithTestResource(House.class)
class SessionTest {

  private static final int HEADER_LIMIT = 32 * 1024;

  @Test
  void fiftyGroupsFitIntoTheHeaderOfEveryHop() {
    Credential session = Credential.cookie(BusyPerson.USERNAME);

    assertThat(session.headers().get("Cookie").length()).isLessThan(HEADER_LIMIT / 2);
    session.on(given()).get("/api/publications").then().statusCode(200);
  }

  @Test
  void aPersonWithoutASessionIsLedToTheLoginPage() {
    Response answer = given().redirects().follow(false).accept("text/html").get("/");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .contains("/auth/realms/copydesk/protocol/openid-connect/auth")
        .contains("code_challenge_method=S256");
  }

  @Test
  void signingOutEndsTheSessionAtTheIdentityProviderToo() {
    Response answer =
        Credential.cookie("zhou").on(given()).redirects().follow(false).post("/session/end");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("/protocol/openid-connect/logout");
    assertThat(answer.headers().getValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("q_session") && cookie.contains("Max-Age=0"));
  }

  @Test
  void aFormOfAnotherSiteDoesNotSignOneOut() {
    Response answer =
        Credential.cookie("zhou")
            .on(given())
            .header("Origin", "https://elsewhere.example")
            .redirects()
            .follow(false)
            .post("/session/end");

    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
