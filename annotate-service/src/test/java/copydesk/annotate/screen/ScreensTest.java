package copydesk.annotate.screen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The frames of the desk and the workbench. */
@QuarkusTest
@WithTestResource(House.class)
class ScreensTest {

  private static final String PAGE = "01980000-0000-7000-8000-000000000000";
  private static final Pattern FILES =
      Pattern.compile("(?:src|href)=\"/annotate(/(?:static|look)/[^\"]+\\.(?:js|css)[^\"]*)\"");

  @Test
  void anEditorGetsTheDeskInTheBrowsersLanguage() {
    // Given an editor whose browser wants English
    var editor =
        Credential.cookie("lin").on(given()).accept("text/html").header("Accept-Language", "en");

    // When
    var page = editor.get("/");

    // Then
    page.then()
        .statusCode(200)
        .body(containsString("<html lang=\"en\""))
        .body(containsString("<copydesk-desk data-root=\"/annotate\">"));
  }

  @Test
  void theWorkbenchKnowsItsPageAndItsReader() {
    // Given
    var editor = Credential.cookie("lin").on(given()).accept("text/html");

    // When
    var page = editor.get("/pages/" + PAGE);

    // Then
    page.then()
        .statusCode(200)
        .body(containsString("data-page=\"" + PAGE + "\""))
        .body(containsString("<html lang=\"zh-Hans\""));
    assertThat(page.asString()).containsPattern("data-person=\"[0-9a-f-]{36}\"");
  }

  @Test
  void theRegisterIsForEditors() {
    // Given
    var editor = Credential.cookie("lin").on(given()).accept("text/html");
    var reviewer = Credential.cookie("he").on(given()).accept("text/html");

    // When
    var entry = editor.get("/register/" + PAGE);

    // Then
    entry.then().statusCode(200).body(containsString("data-entry=\"" + PAGE + "\""));
    editor.get("/register").then().statusCode(200).body(containsString("<copydesk-register"));
    reviewer.get("/register").then().statusCode(403);
    reviewer.get("/register/" + PAGE).then().statusCode(403);
  }

  @Test
  void whoEditsForNoPublicationDoesNotGetIt() {
    // Given a reviewer
    var reviewer = Credential.cookie("he").on(given()).accept("text/html");

    // When
    var page = reviewer.get("/pages/" + PAGE);

    // Then
    page.then().statusCode(403).contentType("text/html");
  }

  @Test
  void everyFileThatThePageNamesIsServedWithoutASignIn() {
    // Given the files of the workbench
    String page =
        Credential.cookie("lin").on(given()).accept("text/html").get("/pages/" + PAGE).asString();
    List<String> files = FILES.matcher(page).results().map(ScreensTest::path).toList();

    // When
    List<Integer> answers = files.stream().map(file -> given().get(file).statusCode()).toList();

    // Then the three style sheets, the two scripts, and the bundle with its styles
    assertThat(answers).hasSize(7).containsOnly(200);
  }

  private static String path(MatchResult found) {
    return found.group(1);
  }
}
