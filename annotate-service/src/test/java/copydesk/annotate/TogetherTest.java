package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two editors on one page: they see each other, hand articles over, and lose nothing. */
@QuarkusTest
@WithTestResource(House.class)
class TogetherTest {

  private static final String PAGE = "春耕现场会召开\n\n市长林汀出席并讲话。\n\n与会代表参观了渔港。";
  private static final DeskClient LIN = new DeskClient("lin");
  private static final DeskClient ZHOU = new DeskClient("zhou");

  @Test
  void whoIsOnAPageIsSeenUntilNothingIsHeardAnyMore() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    String article = LIN.articles(page).getFirst();
    here(ZHOU, page, article, false);

    // When
    Response there = here(LIN, page, null, false);
    silent("presence", "seen_at", "page_id", page);
    Response later = here(LIN, page, null, false);

    // Then
    assertThat(there.<List<String>>path("others.article")).containsExactly(article);
    assertThat(there.<Map<String, Integer>>path("versions")).containsEntry(article, 1);
    assertThat(later.<List<Object>>path("others")).isEmpty();
  }

  @Test
  void whoClosesThePageIsGoneAtOnceAndNobodyClosesItForOthers() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    UUID client = UUID.randomUUID();
    here(ZHOU, page, client, null, false);
    String path = "/api/pages/" + page + "/presence/" + client;

    // When
    int denied = LIN.request().delete(path).statusCode();
    List<Object> still = here(LIN, page, null, false).path("others");
    ZHOU.request().delete(path);

    // Then
    assertThat(denied).isEqualTo(204);
    assertThat(still).hasSize(1);
    assertThat(here(LIN, page, null, false).<List<Object>>path("others")).isEmpty();
  }

  @Test
  void anArticleInHandIsRefusedToOthersUntilItIsHandedOver() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    String lease = "/api/articles/" + LIN.articles(page).getFirst() + "/lease";
    here(ZHOU, page, LIN.articles(page).getFirst(), true);

    // When
    Response refused = LIN.request().put(lease);
    Response asked = LIN.request().post(lease + "/ask");
    Response tooEarly = LIN.request().put(lease);
    Response given = ZHOU.request().post(lease + "/hand-over");
    Response mine = LIN.request().put(lease);

    // Then
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/held");
    assertThat(refused.<Boolean>path("lease.mine")).isFalse();
    assertThat(asked.<Boolean>path("wanted")).isTrue();
    assertThat(tooEarly.statusCode()).isEqualTo(409);
    assertThat(given.<Boolean>path("mine")).describedAs(given.asString()).isFalse();
    assertThat(mine.<Boolean>path("mine")).isTrue();
    assertThat(
            LIN.request()
                .get(lease.replace("/lease", "/revisions"))
                .<List<String>>path("items.reason"))
        .containsExactly("hand-over");
  }

  @Test
  void whoDoesNotAnswerLosesTheArticleAndWhoAnswersKeepsIt() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    String article = LIN.articles(page).getFirst();
    String lease = "/api/articles/" + article + "/lease";
    here(ZHOU, page, article, true);
    LIN.request().post(lease + "/ask");

    // When
    ZHOU.request().post(lease + "/keep");
    silent("lease", "wanted_at", "article_id", UUID.fromString(article));
    int kept = LIN.request().put(lease).statusCode();
    LIN.request().post(lease + "/ask");
    silent("lease", "wanted_at", "article_id", UUID.fromString(article));
    int taken = LIN.request().put(lease).statusCode();

    // Then
    assertThat(kept).isEqualTo(409);
    assertThat(taken).isEqualTo(200);
    assertThat(ZHOU.request().put(lease).statusCode()).isEqualTo(409);
  }

  @Test
  void noLockIsStuckWhenABrowserDies() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    String article = LIN.articles(page).getFirst();
    here(ZHOU, page, article, true);
    silent("lease", "until", "article_id", UUID.fromString(article));

    // When
    Response taken = LIN.request().put("/api/articles/" + article + "/lease");

    // Then
    assertThat(taken.statusCode()).isEqualTo(200);
  }

  @Test
  void whoDoesNotEditForThePaperNeitherSeesNorTakes() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    String article = LIN.articles(page).getFirst();
    DeskClient reviewer = new DeskClient("he");
    DeskClient guest = new DeskClient("guest");

    // Then
    assertThat(here(reviewer, page, article, true).statusCode()).isEqualTo(403);
    assertThat(here(guest, page, article, true).statusCode()).isEqualTo(404);
    for (String act : List.of("/ask", "/hand-over", "/keep")) {
      String path = "/api/articles/" + article + "/lease" + act;
      assertThat(reviewer.request().post(path).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void editsOfDifferentBlocksGoTogether() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    Map<String, Integer> read = ZHOU.versions(page);
    List<String> blocks = LIN.page(page).path("articles[0].blocks.id");
    LIN.edit(page, DeskClient.replace(blocks.get(0), 0, 2, "秋收"));
    LIN.edit(
        page,
        Map.of(
            "op",
            "move",
            "block",
            blocks.get(2),
            "article",
            LIN.articles(page).getFirst(),
            "after",
            blocks.get(0)));

    // When
    Response merged = merging(ZHOU, page, read, DeskClient.replace(blocks.get(1), 3, 4, "婷"));

    // Then
    assertThat(merged.statusCode()).describedAs(merged.asString()).isEqualTo(200);
    assertThat(merged.<List<String>>path("articles[0].blocks.text"))
        .containsExactly("秋收现场会召开", "与会代表参观了渔港。", "市长林婷出席并讲话。");
    assertThat(ZHOU.request().body("{}").post("/api/pages/" + page + "/undo").statusCode())
        .isEqualTo(200);
    assertThat(LIN.page(page).<String>path("articles[0].blocks[2].text")).isEqualTo("市长林汀出席并讲话。");
  }

  @Test
  void editsOfOneBlockComeBackSideBySideAndNothingIsChanged() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    Map<String, Integer> read = ZHOU.versions(page);
    List<String> blocks = LIN.page(page).path("articles[0].blocks.id");
    LIN.edit(page, DeskClient.replace(blocks.get(0), 0, 2, "秋收"));

    // When
    Response refused =
        merging(
            ZHOU,
            page,
            read,
            DeskClient.replace(blocks.get(0), 2, 4, "总结"),
            DeskClient.replace(blocks.get(1), 0, 2, "县长"));

    // Then
    assertThat(refused.statusCode()).isEqualTo(412);
    assertThat(refused.<List<Map<String, String>>>path("conflicts"))
        .containsExactly(
            Map.of(
                "article", LIN.articles(page).getFirst(),
                "block", blocks.get(0),
                "base", "春耕现场会召开",
                "mine", "春耕总结会召开",
                "theirs", "秋收现场会召开"));
    assertThat(LIN.page(page).<String>path("articles[0].blocks[1].text")).startsWith("市长");
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Response merging(
      DeskClient who, UUID page, Map<String, Integer> base, Map<String, Object>... ops) {
    return who.request()
        .body(Map.of("base", base, "merge", true, "ops", List.of(ops)))
        .post("/api/pages/" + page + "/edits");
  }

  private static Response here(DeskClient who, UUID page, String article, boolean editing) {
    return here(who, page, UUID.randomUUID(), article, editing);
  }

  private static Response here(
      DeskClient who, UUID page, UUID client, String article, boolean editing) {
    Map<String, Object> body = new HashMap<>(Map.of("client", client, "editing", editing));
    body.put("article", article);
    return who.request().body(body).post("/api/pages/" + page + "/presence");
  }

  /** As if a minute had gone by in which nothing was heard. */
  private static void silent(String table, String since, String key, UUID id) throws SQLException {
    try (Connection app = Db.connect("annotate_app");
        PreparedStatement back =
            app.prepareStatement(
                "update annotate.%s set %s = %s - interval '1 minute' where %s = ?"
                    .formatted(table, since, since, key))) {
      back.setObject(1, id);
      back.executeUpdate();
    }
  }
}
