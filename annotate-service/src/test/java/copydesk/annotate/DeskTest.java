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

/** What editors do to a page, and what others may not. */
@QuarkusTest
@WithTestResource(House.class)
class DeskTest {

  private static final String PAGE = "春耕现场会召开\n\n市长林汀3月24日下午\n\n出席并讲话。\n\n文化馆开放";
  private static final DeskClient LIN = new DeskClient("lin");
  private static final DeskClient ZHOU = new DeskClient("zhou");

  @Test
  void aPageOpensWithItsArticlesBoundariesAndSuggestions() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pja");

    // When
    Response response = LIN.page(page);

    // Then
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.<List<String>>path("articles.headline"))
        .containsExactly("春耕现场会召开", "文化馆开放");
    assertThat(response.<List<String>>path("boundaries.decision"))
        .containsExactly("paragraph", "join", "article");
    assertThat(response.<List<String>>path("articles[0].facts.quote"))
        .contains("林汀", "3月24日下午", "市长");
    assertThat(response.<List<String>>path("articles[0].facts.status")).containsOnly("suggested");
    assertThat(response.<List<Integer>>path("articles.version")).containsOnly(1);
  }

  @Test
  void anEditorFlipsABoundaryCorrectsACharacterAndTagsAFact() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "ppa");
    String source = LIN.page(page).<Map<String, Object>>path("sources").keySet().iterator().next();
    String block = LIN.page(page).path("articles[0].blocks[1].id");

    // When
    Response response =
        LIN.edit(
            page,
            Map.of("op", "flip", "source", source, "after", 3, "to", "join"),
            DeskClient.replace(block, 3, 4, "婷"),
            Map.of(
                "op",
                "tag",
                "type",
                "person",
                "at",
                List.of(Map.of("block", block, "start", 2, "end", 4)),
                "value",
                "林婷"));

    // Then
    assertThat(response.statusCode()).describedAs(response.asString()).isEqualTo(200);
    assertThat(response.<String>path("articles[0].blocks[1].text")).isEqualTo("市长林婷3月24日下午出席并讲话。");
    assertThat(
            response.<List<String>>path("articles[0].facts.findAll{it.status=='confirmed'}.quote"))
        .containsExactly("林婷");
    assertThat(response.<String>path("articles[0].state.name")).isEqualTo("in-work");
    assertThat(response.<Boolean>path("canUndo")).isTrue();
  }

  @Test
  void whoDoesNotEditForThePaperIsRefused() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pja");
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    Map<String, Integer> base = LIN.versions(page);
    List<Map<String, Object>> ops = List.of(DeskClient.replace(block, 0, 1, "秋"));

    // Then
    assertThat(new DeskClient("bian").edit(page, base, ops).statusCode()).isEqualTo(403);
    assertThat(new DeskClient("he").page(page).statusCode()).isEqualTo(403);
    assertThat(new DeskClient("guest").page(page).statusCode()).isEqualTo(404);
    assertThat(LIN.page(page).<String>path("articles[0].headline")).isEqualTo("春耕现场会召开");
  }

  @Test
  void theSecondOfTwoEditorsGets412AndLosesNothing() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pja");
    Map<String, Integer> read = ZHOU.versions(page);
    String block = ZHOU.page(page).path("articles[0].blocks[0].id");
    LIN.edit(page, DeskClient.replace(block, 0, 2, "秋收"));

    // When
    Response response = ZHOU.edit(page, read, List.of(DeskClient.replace(block, 2, 2, "工作")));

    // Then
    assertThat(response.statusCode()).isEqualTo(412);
    assertThat(response.<String>path("type")).isEqualTo("/problems/stale-articles");
    assertThat(response.<Integer>path("stale[0].yours")).isEqualTo(1);
    assertThat(response.<Integer>path("stale[0].current")).isEqualTo(2);
    assertThat(response.<String>path("stale[0].changes[0].after.text")).isEqualTo("秋收现场会召开");
    assertThat(response.<String>path("articles[0].blocks[0].text")).isEqualTo("秋收现场会召开");
    assertThat(response.<String>path("ops[0].text")).isEqualTo("工作");
    assertThat(response.<String>path("ops[0].op")).isEqualTo("replace");
  }

  @Test
  void oneRefusedOperationLeavesAllUndone() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pja");
    String block = LIN.page(page).path("articles[0].blocks[0].id");

    // When
    Response response =
        LIN.edit(
            page, DeskClient.replace(block, 0, 2, "秋收"), DeskClient.replace(block, 5, 99, "x"));

    // Then
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.<Integer>path("index")).isEqualTo(1);
    assertThat(response.<String>path("why")).isEqualTo("offset-outside");
    assertThat(response.<String>path("op.op")).isEqualTo("replace");
    assertThat(LIN.page(page).<String>path("articles[0].headline")).isEqualTo("春耕现场会召开");
  }

  @Test
  void undoAndRedoArePerPersonAndGiveExactlyBack() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pja");
    String first = LIN.page(page).path("articles[0].blocks[0].id");
    String second = LIN.page(page).path("articles[0].blocks[1].id");
    Object before = LIN.page(page).path("articles[0].blocks");
    LIN.edit(page, DeskClient.replace(first, 0, 2, "秋收"));
    ZHOU.edit(page, DeskClient.replace(second, 0, 2, "县长"));

    // When
    Response undone = LIN.request().body("{}").post("/api/pages/" + page + "/undo");
    Response redone = LIN.request().body("{}").post("/api/pages/" + page + "/redo");
    Response again = LIN.request().body("{}").post("/api/pages/" + page + "/undo");
    Response theirs = ZHOU.request().body("{}").post("/api/pages/" + page + "/undo");
    Response nothing = ZHOU.request().body("{}").post("/api/pages/" + page + "/undo");

    // Then
    assertThat(undone.<String>path("articles[0].blocks[0].text")).isEqualTo("春耕现场会召开");
    assertThat(undone.<String>path("articles[0].blocks[1].text")).startsWith("县长");
    assertThat(redone.<String>path("articles[0].blocks[0].text")).isEqualTo("秋收现场会召开");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(theirs.<Object>path("articles[0].blocks")).isEqualTo(before);
    assertThat(nothing.statusCode()).isEqualTo(409);
    assertThat(nothing.<String>path("type")).isEqualTo("/problems/nothing-to-undo");
  }

  @Test
  void mergedArticlesComeBackByUndo() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pja");
    String source = LIN.page(page).<Map<String, Object>>path("sources").keySet().iterator().next();
    List<String> articles = LIN.articles(page);

    // When
    Response merged =
        LIN.edit(page, Map.of("op", "flip", "source", source, "after", 5, "to", "paragraph"));
    List<String> alone = LIN.articles(page);
    LIN.request().body("{}").post("/api/pages/" + page + "/undo");

    // Then
    assertThat(merged.<List<String>>path("gone")).containsExactly(articles.get(1));
    assertThat(alone).containsExactly(articles.get(0));
    assertThat(LIN.articles(page)).isEqualTo(articles);
  }

  @Test
  void theHistorySaysWhoDidWhat() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pja");
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    LIN.edit(page, DeskClient.replace(block, 0, 2, "秋收"));

    // When
    Response history = LIN.request().get("/api/articles/" + LIN.articles(page).get(0) + "/history");

    // Then
    assertThat(history.<String>path("items[0].kind")).isEqualTo("edit");
    assertThat(history.<String>path("items[0].ops[0].op")).isEqualTo("replace");
    assertThat(history.<String>path("items[0].changes[0].before.text")).isEqualTo("春耕现场会召开");
    assertThat(history.<String>path("items[0].changes[0].after.text")).isEqualTo("秋收现场会召开");
  }

  @Test
  void aRevisionIsMadeComparedAndRestored() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pja");
    String article = LIN.articles(page).get(0);
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    String path = "/api/articles/" + article;
    Response made = LIN.post(path + "/revisions", 1, null);
    LIN.edit(page, DeskClient.replace(block, 0, 2, "秋收"));

    // When
    Response compared = LIN.request().get(path + "/compare?from=1&to=draft");
    Response restored = LIN.post(path + "/restore", 2, Map.of("revision", 1));

    // Then
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(compared.<String>path("blocks[0].after.text")).isEqualTo("秋收现场会召开");
    assertThat(restored.statusCode()).describedAs(restored.asString()).isEqualTo(200);
    assertThat(restored.<String>path("blocks[0].text")).isEqualTo("春耕现场会召开");
    assertThat(LIN.request().get(path + "/revisions").<List<String>>path("items.reason"))
        .containsExactly("restore", "replaced", "hand-over");
  }

  @Test
  void theDeskListsByStateAndPagesByCursor() throws Exception {
    // Given
    UUID page = Scanner.page("ytwb", PAGE, "aaa");

    // When
    Response first =
        LIN.request().get("/api/articles?publication=ytwb&state=waiting&limit=1&page=" + page);
    String next = first.path("next");
    Response second =
        LIN.request()
            .get(
                "/api/articles?publication=ytwb&state=waiting&limit=1&page="
                    + page
                    + "&cursor="
                    + next);

    // Then
    assertThat(first.<List<String>>path("items.id")).hasSize(1);
    assertThat(second.<List<String>>path("items.id"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.<List<String>>path("items.id"));
    assertThat(new DeskClient("he").request().get("/api/articles?publication=ytwb").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theFactsOfAPageAreInItsOwnOffsets() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pja");

    // When
    Response facts = LIN.request().get("/api/pages/" + page + "/facts");

    // Then
    assertThat(facts.statusCode()).isEqualTo(200);
    int start = facts.path("facts.find{it.quote=='林汀'}.spans[0].start");
    assertThat(start).isEqualTo(PAGE.indexOf("林汀"));
    assertThat(facts.<List<Object>>path("dropped")).isNotEmpty();
  }
}
