package copydesk.look;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookTest {

  @Test
  void a_page_wears_the_layout_in_the_browsers_language() {
    // Given a browser that wants English, when a page is opened
    var page = given().header("Accept-Language", "en-GB").get("/sample");

    // Then
    page.then()
        .statusCode(200)
        .body(containsString("<html lang=\"en\" data-root=\"/annotate\">"))
        .body(containsString("<p id=\"word\">Intake</p>"))
        .body(containsString("<h1>&lt;版&gt;</h1>"))
        .body(containsString("<a href=\"/annotate\" aria-current=\"page\">Desk</a>"))
        .body(not(containsString("href=\"/review\"")));
  }

  @Test
  void the_switch_wins_over_the_browser() {
    // Given a reader who chose Chinese, when a page is opened
    var page = given().header("Accept-Language", "en").cookie(Language.COOKIE, "zh").get("/sample");

    // Then
    page.then()
        .body(containsString("<html lang=\"zh-Hans\""))
        .body(containsString("<p id=\"word\">收稿</p>"));
  }

  @Test
  void the_switch_remembers_and_goes_back() {
    // Given a page with the switch, when the reader chooses
    var answer =
        given()
            .redirects()
            .follow(false)
            .queryParam("to", "en")
            .queryParam("back", "/annotate/sample?a=1")
            .get("/look/language");

    // Then
    answer
        .then()
        .statusCode(303)
        .header("Location", "/annotate/sample?a=1")
        .cookie(Language.COOKIE, "en");
  }

  @Test
  void every_file_that_the_layout_names_is_served() {
    for (String file : Assets.FILES) {
      // Given a file of the look, when it is asked for
      var answer = given().get("/look/" + file);

      // Then
      answer.then().statusCode(200);
    }
  }
}
