package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Facts that belong together are linked by editors, and go to review so. */
@QuarkusTest
@WithTestResource(House.class)
class LinkTest {

  private static final String TEXT = "春耕现场会召开\n\n市长林汀出席并讲话。";
  private static final DeskClient LIN = new DeskClient("lin");

  private static String fact(Response page, String quote) {
    return page.path("articles[0].facts.find { it.quote == '" + quote + "' }.id");
  }

  private static Map<String, Object> confirm(String fact) {
    return Map.of("op", "confirm", "fact", fact, "at", List.of());
  }

  private static Map<String, Object> link(String op, String from, String to) {
    return Map.of("op", op, "from", from, "to", to);
  }

  @Test
  void aSuggestedLinkBecomesOneAndGoesToReview() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "p");
    Response opened = LIN.page(page);
    String role = fact(opened, "市长");
    String person = fact(opened, "林汀");

    // When
    Response edited = LIN.edit(page, confirm(role), confirm(person), link("link", person, role));
    String submission =
        LIN.post("/api/articles/" + LIN.articles(page).getFirst() + "/submit", 2, null)
            .path("submission");

    // Then
    assertThat(opened.<String>path("articles[0].links[0].status")).isEqualTo("suggested");
    assertThat(edited.<String>path("articles[0].links[0].status")).isEqualTo("confirmed");
    assertThat(edited.<String>path("articles[0].links[0].kind")).isEqualTo("held-by");
    Map<String, String> frozen =
        LIN.request().get("/api/submissions/" + submission).path("document.links[0]");
    assertThat(frozen).isEqualTo(Map.of("kind", "held-by", "from", role, "to", person));
  }

  @Test
  void aSuggestedLinkThatIsWrongIsNotSuggestedAgain() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "p");
    Response opened = LIN.page(page);

    // When
    LIN.edit(page, link("unlink", fact(opened, "市长"), fact(opened, "林汀"))).then().statusCode(200);

    // Then
    assertThat(LIN.page(page).<List<Object>>path("articles[0].links")).isEmpty();
  }

  @Test
  void factsThatCannotBelongTogetherAreRefused() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "p");
    String person = fact(LIN.page(page), "林汀");

    // When
    Response refused = LIN.edit(page, link("link", person, person));

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("why")).isEqualTo("not-linkable");
  }

  @Test
  void aReviewerLinksNothing() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "p");
    Response opened = LIN.page(page);
    String article = LIN.articles(page).getFirst();

    // When
    Response refused =
        new DeskClient("he")
            .edit(
                page,
                Map.of(article, 1),
                List.of(link("link", fact(opened, "市长"), fact(opened, "林汀"))));

    // Then
    assertThat(refused.statusCode()).isEqualTo(403);
  }
}
