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

/** An editor says that a story goes on on another page, where no turn line does. */
@QuarkusTest
@WithTestResource(House.class)
class JumpByHandTest {

  private static final String FRONT = "旧楼添新梯\n槐荫里小区建成于1994年，";
  private static final String SECOND = "有住宅楼11栋。\n招聘启事";
  private static final DeskClient LIN = new DeskClient("lin");

  private static Response jump(DeskClient who, UUID page, String from, String to, int version) {
    return who.request()
        .body(Map.of("base", Map.of(from, version, to, 1), "from", from, "to", to))
        .post("/api/pages/" + page + "/jumps");
  }

  @Test
  void theTwoArticlesBecomeOneAndTheJumpIsShown() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "p");
    UUID second = Scanner.page("ytrb", SECOND, "a");
    String from = LIN.articles(front).getFirst();
    String to = LIN.articles(second).getFirst();

    // When
    Response set = jump(LIN, front, from, to, 1);

    // Then
    assertThat(set.statusCode()).describedAs(set.asString()).isEqualTo(200);
    assertThat(set.<List<String>>path("articles[0].blocks.text"))
        .containsExactly("旧楼添新梯", "槐荫里小区建成于1994年，", "有住宅楼11栋。");
    assertThat(set.<String>path("jumps[0].state")).isEqualTo("taken");
    assertThat(set.<String>path("jumps[0].evidence[0].en")).isEqualTo("set by an editor");
    assertThat(LIN.articles(second)).hasSize(2).contains(from).doesNotContain(to);
  }

  @Test
  void itIsTakenApartAgainAndSetOnceMore() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "p");
    UUID second = Scanner.page("ytrb", SECOND, "a");
    String from = LIN.articles(front).getFirst();
    String to = LIN.articles(second).getFirst();
    String id = jump(LIN, front, from, to, 1).path("jumps[0].id");

    // When
    Response apart =
        LIN.request().body("{}").post("/api/pages/" + front + "/jumps/" + id + "/decline");
    Map<String, Integer> now = LIN.versions(second);
    Response again =
        LIN.request()
            .body(
                Map.of(
                    "base",
                    Map.of(from, LIN.versions(front).get(from), to, now.get(to)),
                    "from",
                    from,
                    "to",
                    to))
            .post("/api/pages/" + front + "/jumps");

    // Then
    assertThat(apart.statusCode()).describedAs(apart.asString()).isEqualTo(200);
    assertThat(apart.<List<String>>path("articles[0].blocks.text")).hasSize(2);
    assertThat(again.statusCode()).describedAs(again.asString()).isEqualTo(200);
    assertThat(again.<List<String>>path("jumps.state")).containsExactly("taken");
  }

  @Test
  void twoArticlesOfOnePageAreNoJump() throws Exception {
    // Given
    UUID second = Scanner.page("ytrb", SECOND, "a");
    List<String> both = LIN.articles(second);

    // When
    Response refused = jump(LIN, second, both.get(0), both.get(1), 1);

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/no-jump");
    assertThat(LIN.articles(second)).isEqualTo(both);
  }

  @Test
  void anArticleThatSomebodyChangedIsNotJoinedUnseen() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "p");
    UUID second = Scanner.page("ytrb", SECOND, "a");
    String from = LIN.articles(front).getFirst();
    String block = LIN.page(front).path("articles[0].blocks[0].id");
    LIN.edit(front, DeskClient.replace(block, 0, 1, "新")).then().statusCode(200);

    // When
    Response refused = jump(LIN, front, from, LIN.articles(second).getFirst(), 1);

    // Then
    assertThat(refused.statusCode()).isEqualTo(412);
    assertThat(LIN.page(front).<List<String>>path("jumps")).isEmpty();
  }

  @Test
  void aReviewerSetsNone() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "p");
    UUID second = Scanner.page("ytrb", SECOND, "a");

    // When
    Response refused =
        jump(
            new DeskClient("he"),
            front,
            LIN.articles(front).getFirst(),
            LIN.articles(second).getFirst(),
            1);

    // Then
    assertThat(refused.statusCode()).isEqualTo(403);
  }
}
