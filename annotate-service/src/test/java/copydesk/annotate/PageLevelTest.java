package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import copydesk.annotate.wire.Packed;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is done to the articles of a page as wholes. */
@QuarkusTest
@WithTestResource(House.class)
class PageLevelTest {

  private static final String TEXT = "头条\n\n正文一段。\n\n另一条\n\n另一条的正文。";
  private static final DeskClient LIN = new DeskClient("lin");
  private static final DeskClient HE = new DeskClient("he");

  @Test
  void anArticleIsDividedAndUndoMakesItWholeAgain() throws Exception {
    // Given
    UUID page = Scanner.page("ytwb", TEXT, "ppp");
    List<String> whole = LIN.page(page).path("articles.blocks.id.flatten()");

    // When
    Response divided = LIN.edit(page, Map.of("op", "divide", "block", whole.get(2)));
    List<List<String>> apart = LIN.page(page).path("articles.blocks.text");
    Response undone =
        LIN.request().body(Map.of("base", Map.of())).post("/api/pages/" + page + "/undo");

    // Then
    assertThat(divided.statusCode()).describedAs(divided.asString()).isEqualTo(200);
    assertThat(apart).containsExactly(List.of("头条", "正文一段。"), List.of("另一条", "另一条的正文。"));
    assertThat(undone.statusCode()).isEqualTo(200);
    assertThat(LIN.page(page).<List<String>>path("articles.blocks.id.flatten()")).isEqualTo(whole);
    assertThat(LIN.articles(page)).hasSize(1);
  }

  @Test
  void anArticleCannotBeDividedAtItsFirstBlock() throws Exception {
    // Given
    UUID page = Scanner.page("ytwb", TEXT, "ppp");
    String first = LIN.page(page).path("articles[0].blocks[0].id");

    // When
    Response refused = LIN.edit(page, Map.of("op", "divide", "block", first));

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("why")).isEqualTo("empty");
  }

  @Test
  void whatWasSpikedIsTakenUpAgain() throws Exception {
    // Given
    UUID page = Scanner.page("ytwb", TEXT, "pap");
    String article = "/api/articles/" + LIN.articles(page).getFirst();
    LIN.post(article + "/spike", 1, Map.of("reason", "重复")).then().statusCode(200);

    // When
    Response revived = LIN.post(article + "/revive", 2, null);

    // Then
    assertThat(revived.statusCode()).describedAs(revived.asString()).isEqualTo(200);
    assertThat(revived.<String>path("state.name")).isEqualTo("in-work");
    assertThat(LIN.request().get(article + "/history").<String>path("items[0].ops[0].op"))
        .isEqualTo("revive");
  }

  @Test
  void whatIsNotSpikedIsNotTakenUp() throws Exception {
    // Given
    UUID page = Scanner.page("ytwb", TEXT, "pap");
    String article = "/api/articles/" + LIN.articles(page).getFirst();

    // When
    Response refused = LIN.post(article + "/revive", 1, null);

    // Then
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/not-editable");
  }

  @Test
  void aReviewerTakesNothingUp() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");
    String article = "/api/articles/" + LIN.articles(page).getFirst();
    LIN.post(article + "/spike", 1, Map.of("reason", "重复")).then().statusCode(200);

    // When
    Response refused = HE.post(article + "/revive", 2, null);

    // Then
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void textThatStandsNowhereIsShownAndBlocksSubmissionUntilItIsTakenUp() throws Exception {
    // Given
    UUID page = Scanner.page("ytwb", TEXT, "ppp");
    String id = LIN.articles(page).getFirst();
    loseTheLastBlock(id);

    // When
    Response shown = LIN.page(page);
    Response blocked = LIN.post("/api/articles/" + id + "/submit", 1, null);
    Map<String, Object> gap = shown.path("nowhere[0]");
    Response adopted =
        LIN.edit(
            page,
            Map.of(
                "op",
                "adopt",
                "article",
                id,
                "source",
                gap.get("source"),
                "start",
                gap.get("start"),
                "end",
                gap.get("end")));
    Response submitted = LIN.post("/api/articles/" + id + "/submit", 2, null);

    // Then
    assertThat(blocked.statusCode()).isEqualTo(422);
    assertThat(blocked.<String>path("type")).isEqualTo("/problems/text-nowhere");
    assertThat(blocked.<List<Object>>path("nowhere")).hasSize(1);
    assertThat(adopted.statusCode()).describedAs(adopted.asString()).isEqualTo(200);
    assertThat(adopted.<List<Object>>path("nowhere")).isEmpty();
    assertThat(adopted.<String>path("articles[0].blocks[-1].text")).isEqualTo("另一条的正文。");
    assertThat(submitted.statusCode()).describedAs(submitted.asString()).isEqualTo(201);
  }

  @Test
  void textThatStandsSomewhereIsNotTakenUpTwice() throws Exception {
    // Given
    UUID page = Scanner.page("ytwb", TEXT, "ppp");
    String id = LIN.articles(page).getFirst();
    String source = LIN.page(page).path("articles[0].blocks[0].parts[0].source");

    // When
    Response refused =
        LIN.edit(
            page, Map.of("op", "adopt", "article", id, "source", source, "start", 0, "end", 2));

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("why")).isEqualTo("offset-outside");
  }

  /**
   * What no operation does: damage from outside; the draft is kept as it was before it was packed.
   */
  private static void loseTheLastBlock(String article) throws Exception {
    UUID id = UUID.fromString(article);
    try (Connection connection = Db.connect("annotate_app");
        var query =
            connection.prepareStatement("select packed from annotate.article where id = ?");
        var update =
            connection.prepareStatement(
                "update annotate.article set packed = null, document = cast(? as jsonb)"
                    + " where id = ?")) {
      query.setObject(1, id);
      try (var row = query.executeQuery()) {
        row.next();
        JsonNode draft = new ObjectMapper().readTree(Packed.gunzip(row.getBytes(1)));
        ArrayNode blocks = (ArrayNode) draft.path("blocks");
        blocks.remove(blocks.size() - 1);
        update.setString(1, draft.toString());
      }
      update.setObject(2, id);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
