package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Stories that go over pages are one article, by themselves or when an editor says so. */
@QuarkusTest
@WithTestResource(House.class)
class JumpTest {

  private static final String FRONT = "旧楼添新梯\n槐荫里小区建成于1994年，（下转第2版）\n天气晴好";
  private static final int OUT = FRONT.indexOf("（下转");
  private static final String SECOND = "（上接第1版）\n有住宅楼11栋。\n招聘启事";
  private static final int IN = 0;
  private static final String[] WHOLE = {"旧楼添新梯", "槐荫里小区建成于1994年，（下转第2版）", "（上接第1版）", "有住宅楼11栋。"};
  private static final DeskClient LIN = new DeskClient("lin");

  @Test
  void twoArticlesThatNobodyTouchedBecomeOne() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = Scanner.page("ytrb", SECOND, "pa");
    String first = LIN.articles(front).getFirst();
    String other = LIN.articles(second).getFirst();

    // When
    TurnLines.link(front, OUT, second, IN);
    await(() -> LIN.articles(front).size() == 2 && texts(front).size() == 4);

    // Then
    assertThat(texts(front)).containsExactly(WHOLE);
    assertThat(LIN.articles(second)).contains(first).doesNotContain(other).hasSize(2);
    Response page = LIN.page(front);
    assertThat(page.<String>path("articles[0].state.name")).isEqualTo("waiting");
    assertThat(page.<List<String>>path("articles[0].pages"))
        .containsExactlyInAnyOrder(front.toString(), second.toString());
    assertThat(page.<List<String>>path("articles[0].blocks.collect{it.parts[0].source}.unique()"))
        .hasSize(2);
    assertThat(page.<String>path("jumps[0].state")).isEqualTo("joined");
    assertThat(LIN.request().get("/api/articles/" + other).statusCode()).isEqualTo(404);
    assertThat(contributors(first)).isZero();
  }

  @Test
  void theJoiningStandsInTheLog() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = Scanner.page("ytrb", SECOND, "pa");
    TurnLines.link(front, OUT, second, IN);
    await(() -> texts(front).size() == 4);

    // When
    Response history =
        LIN.request().get("/api/articles/" + LIN.articles(front).getFirst() + "/history");

    // Then
    assertThat(history.<String>path("items[0].kind")).isEqualTo("jump");
    assertThat(history.<String>path("items[0].by.subject")).isEqualTo("reader");
    assertThat(history.<List<String>>path("items[0].ops.op")).containsExactly("move", "move");
  }

  @Test
  void aJumpThatComesBeforeItsReadingWaitsForIt() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = UUID.randomUUID();
    try (Connection owner = Db.connect("ingest_owner")) {
      Scanner.insert(owner, "ytrb", second, 1, SECOND, "pa");
    }
    TurnLines.link(front, OUT, second, IN);
    TimeUnit.MILLISECONDS.sleep(200);

    // When
    Scanner.stamp();
    await(() -> LIN.page(second).statusCode() == 200 && texts(front).size() == 4);

    // Then
    assertThat(texts(front)).containsExactly(WHOLE);
  }

  @Test
  void aStoryThatGoesOverThreePagesIsOneWhicheverLinkComesFirst() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    String middle = "（上接第1版）\n有住宅楼11栋。（下转第3版）";
    UUID second = Scanner.page("ytrb", middle, "p");
    UUID third = Scanner.page("ytrb", "（上接第2版）\n电梯装好了。", "p");

    // When
    TurnLines.link(second, middle.indexOf("（下转"), third, IN);
    TurnLines.link(front, OUT, second, IN);
    await(() -> texts(front).size() == 6);

    // Then
    assertThat(texts(front)).endsWith("（上接第2版）", "电梯装好了。");
    assertThat(LIN.articles(third)).containsExactly(LIN.articles(front).getFirst());
  }

  @Test
  void aPageReadAnewIsJoinedAnew() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = Scanner.page("ytrb", SECOND, "pa");
    TurnLines.link(front, OUT, second, IN);
    await(() -> texts(front).size() == 4);
    String better = "（上接第1版）\n有住宅楼十一栋。\n招聘启事";

    // When
    Scanner.read("ytrb", second, 2, better, "pa");
    await(() -> texts(front).size() == 2);
    TurnLines.link(front, OUT, second, IN);
    await(() -> texts(front).size() == 4);

    // Then
    assertThat(texts(front)).endsWith("（上接第1版）", "有住宅楼十一栋。");
    assertThat(LIN.articles(second)).hasSize(2);
    assertThat(LIN.page(front).<List<String>>path("jumps.state")).containsExactly("joined");
  }

  @Test
  void whatIsLinkedNoMoreComesApartWhileNobodyTouchedIt() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = Scanner.page("ytrb", SECOND, "pa");
    List<String> before = LIN.articles(second);
    TurnLines.link(front, OUT, second, IN);
    await(() -> texts(front).size() == 4);

    // When
    TurnLines.part(front, OUT, second, IN);
    await(() -> texts(front).size() == 2);

    // Then
    assertThat(LIN.articles(second)).isEqualTo(before);
    assertThat(LIN.page(second).<List<String>>path("articles.state.name")).containsOnly("waiting");
    assertThat(LIN.page(front).<List<Object>>path("jumps")).isEmpty();
  }

  @Test
  void aStoryInWorkIsOfferedAndJoinedOnlyByAnEditor() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = Scanner.page("ytrb", SECOND, "pa");
    String block = LIN.page(front).path("articles[0].blocks[0].id");
    LIN.edit(front, DeskClient.replace(block, 0, 1, "老"));
    TurnLines.link(front, OUT, second, IN);
    await(() -> LIN.page(front).<List<String>>path("jumps.state").contains("offered"));
    int apart = texts(front).size();
    String path = jump(second);

    // When
    int refused = new DeskClient("he").request().post(path + "/take").statusCode();
    int taken = LIN.request().post(path + "/take").statusCode();

    // Then
    assertThat(apart).isEqualTo(2);
    assertThat(refused).isEqualTo(403);
    assertThat(taken).isEqualTo(200);
    assertThat(texts(front)).endsWith("（上接第1版）", "有住宅楼11栋。").hasSize(4);
    assertThat(LIN.request().post(path + "/take").statusCode()).isEqualTo(409);
  }

  @Test
  void theEditorsJoiningCanBeTakenBack() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = Scanner.page("ytrb", SECOND, "pa");
    String block = LIN.page(front).path("articles[0].blocks[0].id");
    LIN.edit(front, DeskClient.replace(block, 0, 1, "老"));
    TurnLines.link(front, OUT, second, IN);
    await(() -> LIN.page(front).<List<String>>path("jumps.state").contains("offered"));
    LIN.request().post(jump(front) + "/take");

    // When
    int undone = LIN.request().body("{}").post("/api/pages/" + front + "/undo").statusCode();

    // Then
    assertThat(undone).isEqualTo(200);
    assertThat(texts(front)).hasSize(2).first().isEqualTo("老楼添新梯");
    assertThat(LIN.articles(second)).hasSize(2);
    assertThat(LIN.page(front).<List<String>>path("jumps.state")).containsExactly("declined");
  }

  @Test
  void whatAnEditorKeepsApartStaysApart() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = Scanner.page("ytrb", SECOND, "pa");
    List<String> before = LIN.articles(second);
    TurnLines.link(front, OUT, second, IN);
    await(() -> texts(front).size() == 4);

    // When
    int declined = LIN.request().post(jump(front) + "/decline").statusCode();

    // Then
    assertThat(declined).isEqualTo(200);
    assertThat(texts(front)).hasSize(2);
    assertThat(LIN.articles(second)).isEqualTo(before);
    assertThat(LIN.page(front).<List<String>>path("jumps.state")).containsExactly("declined");
    assertThat(LIN.page(front).<String>path("articles[0].state.name")).isEqualTo("in-work");
  }

  @Test
  void takingAPagesNewReadingLeavesTheRestOfItsStoryInWork() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = Scanner.page("ytrb", SECOND, "pa");
    String rest = LIN.articles(second).getFirst();
    TurnLines.link(front, OUT, second, IN);
    await(() -> texts(front).size() == 4);
    String block = LIN.page(front).path("articles[0].blocks[3].id");
    LIN.edit(front, DeskClient.replace(block, 0, 1, "共"));
    Scanner.read("ytrb", front, 2, FRONT + "。", "pa");
    await(() -> !LIN.page(front).<List<Object>>path("offers").isEmpty());
    String path = "/api/pages/" + front + "/offers/" + LIN.page(front).path("offers[0].id");

    // When
    int taken = LIN.request().post(path + "/take").statusCode();

    // Then
    assertThat(taken).isEqualTo(200);
    assertThat(texts(front)).hasSize(2);
    Response article = LIN.request().get("/api/articles/" + rest);
    assertThat(article.<List<String>>path("blocks.text")).containsExactly("（上接第1版）", "共住宅楼11栋。");
    assertThat(article.<String>path("state.name")).isEqualTo("in-work");
    assertThat(contributors(rest)).isEqualTo(1);
  }

  @Test
  void anArticleInReviewIsNotJoined() throws Exception {
    // Given
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = Scanner.page("ytrb", SECOND, "pa");
    Response page = LIN.page(front);
    String article = page.path("articles[0].id");
    LIN.post("/api/articles/" + article + "/submit", page.path("articles[0].version"), null);
    TurnLines.link(front, OUT, second, IN);
    await(() -> LIN.page(front).<List<String>>path("jumps.state").contains("offered"));

    // When
    int refused = LIN.request().post(jump(front) + "/take").statusCode();

    // Then
    assertThat(refused).isEqualTo(409);
    assertThat(texts(front)).hasSize(2);
    assertThat(LIN.page(front).<List<String>>path("jumps.state")).containsExactly("offered");
  }

  private static String jump(UUID page) {
    return "/api/pages/" + page + "/jumps/" + LIN.page(page).path("jumps[0].id");
  }

  private static List<String> texts(UUID page) {
    return LIN.page(page).path("articles[0].blocks.text");
  }

  private static long contributors(String article) throws Exception {
    try (Connection connection = Db.connect("annotate_app");
        var query =
            connection.prepareStatement(
                "select count(*) from annotate.article_contributor where article_id = ?::uuid")) {
      query.setString(1, article);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    for (int i = 0; i < 100 && !condition.call(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(condition.call()).isTrue();
  }
}
