package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** States of an article: made by themselves, compared, closed by a time, come back with remarks. */
@QuarkusTest
@WithTestResource(House.class)
class HistoryTest {

  private static final String PAGE = "春耕现场会召开\n\n市长林汀出席并讲话。\n\n与会代表参观了渔港。";
  private static final DeskClient LIN = new DeskClient("lin");

  @Test
  void whatRestsForTenMinutesBecomesARevisionOnce() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    String article = LIN.articles(page).getFirst();
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    LIN.edit(page, DeskClient.replace(block, 0, 2, "秋收"));

    // When
    rest(article);
    List<String> reasons = List.of();
    for (int i = 0; i < 600 && reasons.isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
      reasons = LIN.request().get("/api/articles/" + article + "/revisions").path("items.reason");
    }

    // Then
    assertThat(reasons).containsExactly("idle");
    assertThat(LIN.request().get("/api/articles/" + article).header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void twoStatesAreComparedWithMarkedTextAndMovedBlocks() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    String article = LIN.articles(page).getFirst();
    List<String> blocks = LIN.page(page).path("articles[0].blocks.id");
    LIN.post("/api/articles/" + article + "/revisions", 1, null);
    LIN.edit(
        page,
        DeskClient.replace(blocks.get(1), 2, 4, "周岚"),
        Map.of("op", "move", "block", blocks.get(2), "article", article, "after", blocks.get(0)));

    // When
    Response compared = LIN.request().get("/api/articles/" + article + "/compare?from=1&to=draft");

    // Then
    assertThat(compared.<List<String>>path("rows.block"))
        .containsExactly(blocks.get(0), blocks.get(2), blocks.get(1));
    assertThat(compared.<List<Boolean>>path("rows.moved").stream().filter(moved -> moved))
        .hasSize(1);
    assertThat(compared.<List<Map<String, String>>>path("rows[2].text"))
        .containsExactly(
            Map.of("is", "same", "text", "市长"),
            Map.of("is", "removed", "text", "林汀"),
            Map.of("is", "added", "text", "周岚"),
            Map.of("is", "same", "text", "出席并讲话。"));
  }

  @Test
  void aRemarkStaysWithItsTextWhenBlocksMoveAndWordsBeforeItCome() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    String article = LIN.articles(page).getFirst();
    Response submitted = LIN.post("/api/articles/" + article + "/submit", 1, null);
    Reviewers.await(UUID.fromString(submitted.path("submission")));
    Reviewers.decide(
        UUID.fromString(submitted.path("submission")),
        "returned",
        "[{\"id\":\"r1\",\"text\":\"职务请核实\",\"by\":\"何\",\"stage\":1,\"at\":{\"start\":8,\"end\":12}}]");
    awaitReturned(article);
    List<String> blocks = LIN.page(page).path("articles[0].blocks.id");

    // When
    LIN.edit(page, DeskClient.replace(blocks.get(1), 0, 0, "本报讯 "));

    // Then
    Response now = LIN.request().get("/api/articles/" + article);
    assertThat(now.<Map<String, Object>>path("state.remarks[0].places[0]"))
        .isEqualTo(Map.of("block", blocks.get(1), "start", 4, "end", 8));
    assertThat(
            LIN.request()
                .get("/api/articles?state=returned&page=" + page)
                .<List<Integer>>path("items.remarks"))
        .containsExactly(1);
  }

  @Test
  void anIssueClosesAtATimeThatEditorsSay() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    Map<String, Object> closing =
        Map.of(
            "publication",
            "ytrb",
            "issue",
            "2026-03-25",
            "edition",
            "1",
            "due",
            "2026-03-24T14:30:00Z");

    // When
    Response set = LIN.request().body(closing).put("/api/deadlines");
    int denied = new DeskClient("he").request().body(closing).put("/api/deadlines").statusCode();
    Response listed = LIN.request().get("/api/articles?state=open&page=" + page);

    // Then
    assertThat(set.statusCode()).describedAs(set.asString()).isEqualTo(200);
    assertThat(denied).isEqualTo(403);
    assertThat(Instant.parse(listed.path("items[0].due")))
        .isEqualTo(Instant.parse("2026-03-24T14:30:00Z"));
    assertThat(LIN.request().get("/api/desk?publication=ytrb").<Integer>path("counts.open"))
        .isPositive();
    assertThat(new DeskClient("he").request().get("/api/desk?publication=ytrb").statusCode())
        .isEqualTo(403);
  }

  private static void awaitReturned(String article) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
      if (LIN.request().get("/api/articles/" + article).path("state.name").equals("in-work")) {
        return;
      }
    }
    throw new AssertionError("the article did not come back");
  }

  private static void rest(String article) throws Exception {
    try (Connection app = Db.connect("annotate_app");
        PreparedStatement back =
            app.prepareStatement(
                "update annotate.article set edited_at = now() - interval '11 minutes'"
                    + " where id = ?::uuid")) {
      back.setString(1, article);
      back.executeUpdate();
    }
  }
}
