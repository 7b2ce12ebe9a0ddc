package copydesk.annotate;

import static copydesk.annotate.RegisterDesk.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a paper does not print is found on its pages as soon as somebody says so. */
@QuarkusTest
@WithTestResource(House.class)
class HouseStyleTest {

  private static final DeskClient LIN = new DeskClient("lin");
  private static final DeskClient GU = new DeskClient("gu");
  private static final String WORDS = "/api/house-style/words";

  @BeforeEach
  void aPaperIsKnown() throws Exception {
    RegisterDesk.open();
  }

  static Map<String, Object> content(String wrong, String preferred, String kind) {
    return Map.of("wrong", wrong, "preferred", preferred, "kind", kind, "note", "");
  }

  static Map<String, Object> wanted(String paper, String wrong, String preferred, String kind) {
    return Map.of("publication", paper, "word", content(wrong, preferred, kind));
  }

  static Response add(String wrong, String preferred, String kind) {
    return add(GU, wrong, preferred, kind);
  }

  private static Response add(DeskClient who, String wrong, String preferred, String kind) {
    return who.request().body(wanted("ytrb", wrong, preferred, kind)).post(WORDS);
  }

  private static List<String> styled(UUID page) {
    return LIN.request()
        .get("/api/pages/" + page + "/findings")
        .path("articles[0].findings.findAll { it.check == 'style' }.formula");
  }

  private static Response imported(DeskClient who, String table) {
    return who.request()
        .contentType("text/csv")
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post("/api/house-style/import?publication=ytrb");
  }

  private static List<Object> held(String wrong) {
    Response found =
        GU.request().queryParam("publication", "ytrb").queryParam("q", wrong).get(WORDS);
    return found.path("items.collect { [it.preferred, it.kind, it.version] }");
  }

  @Test
  void aWordOfThePaperIsFoundOnItsPagesAndOnNoOthers() throws Exception {
    // Given
    String wrong = fresh("登");
    UUID page = Scanner.page("ytrb", "他" + wrong + "了网站", "");
    UUID elsewhere = Scanner.page("ytwb", "他" + wrong + "了网站", "");
    List<String> before = styled(page);

    // When
    Response added = add(wrong, "登录", "discouraged");

    // Then
    assertThat(added.statusCode()).describedAs(added.asString()).isEqualTo(201);
    assertThat(before).isEmpty();
    assertThat(styled(page)).containsExactly(wrong + " → 登录");
    assertThat(styled(elsewhere)).isEmpty();
  }

  @Test
  void itBlocksSubmissionUntilItIsTakenOffAgain() throws Exception {
    // Given
    String wrong = fresh("登");
    UUID page = Scanner.page("ytrb", "他" + wrong + "了网站", "");
    String article = LIN.articles(page).getFirst();
    String id = add(wrong, "登录", "error").path("id");
    Response blocked = LIN.post("/api/articles/" + article + "/submit", 1, null);

    // When
    Response removed = GU.request().header("If-Match", "\"1\"").delete(WORDS + "/" + id);

    // Then
    assertThat(blocked.statusCode()).isEqualTo(422);
    assertThat(removed.statusCode()).isEqualTo(204);
    assertThat(styled(page)).isEmpty();
    LIN.post("/api/articles/" + article + "/submit", 1, null).then().statusCode(201);
  }

  @Test
  void aWordIsChangedByItsVersion() throws Exception {
    // Given
    String wrong = fresh("登");
    UUID page = Scanner.page("ytrb", "他" + wrong + "了网站", "");
    String id = add(wrong, "登录", "error").path("id");

    // When
    Response changed =
        GU.request()
            .header("If-Match", "\"1\"")
            .body(content(wrong, "进入", "discouraged"))
            .put(WORDS + "/" + id);

    // Then
    assertThat(changed.statusCode()).describedAs(changed.asString()).isEqualTo(200);
    assertThat(styled(page)).containsExactly(wrong + " → 进入");
    Response stale =
        GU.request()
            .header("If-Match", "\"1\"")
            .body(content(wrong, "登入", "error"))
            .put(WORDS + "/" + id);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.<String>path("type")).isEqualTo("/problems/stale-word");
  }

  @Test
  void aWordIsInTheListOnce() {
    // Given
    String wrong = fresh("登");
    add(wrong, "登录", "error").then().statusCode(201);

    // When
    Response again = add(new DeskClient("admin"), " " + wrong, "登入", "error");

    // Then
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.<String>path("type")).isEqualTo("/problems/word-taken");
    assertThat(again.<String>path("word")).isEqualTo(wrong);
  }

  @Test
  void aWordThatStaysAsItIsIsNone() {
    // When
    Response refused = add("登录", "登录", "error");

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
  }

  @Test
  void anEditorSeesTheListAndDoesNotChangeIt() {
    // Given
    String wrong = fresh("登");
    String id = add(wrong, "登录", "error").path("id");

    // When
    Response list = LIN.request().get("/api/house-style");

    // Then
    assertThat(list.<List<Boolean>>path("items.findAll { it.code == 'ytrb' }.changeable"))
        .containsExactly(false);
    assertThat(
            GU.request()
                .get("/api/house-style")
                .<List<Boolean>>path("items.findAll { it.code == 'ytrb' }.changeable"))
        .containsExactly(true);
    assertThat(add(LIN, fresh("登"), "登录", "error").statusCode()).isEqualTo(403);
    assertThat(LIN.request().header("If-Match", "\"1\"").delete(WORDS + "/" + id).statusCode())
        .isEqualTo(403);
    assertThat(imported(LIN, "wrong,preferred\na,b").statusCode()).isEqualTo(403);
    assertThat(held(wrong)).hasSize(1);
  }

  @Test
  void aTableGoesOutAndComesInAgainWithoutAChange() {
    // Given
    String wrong = fresh("登");
    add("=" + wrong, "登录", "error");
    String table = LIN.request().get("/api/house-style/export?publication=ytrb").asString();

    // When
    Response again = imported(GU, table);

    // Then
    assertThat(table).contains("'=" + wrong + ",登录,error");
    assertThat(again.statusCode()).describedAs(again.asString()).isEqualTo(200);
    assertThat(again.<Integer>path("rows")).isPositive();
    assertThat(again.<Integer>path("created")).isZero();
    assertThat(again.<Integer>path("changed")).isZero();
    assertThat(again.<Integer>path("refused")).isZero();
  }

  @Test
  void badRowsAreToldAndTheOthersKept() {
    // Given
    String one = fresh("登");
    String two = fresh("登");
    add(one, "登录", "error");
    String table =
        String.join(
            "\n",
            "不用,改用,类别,备注",
            one + ",登入,不提倡,新规定",
            two + ",登录,差错,",
            ",登录,差错,",
            "甲,乙,鱼,",
            "甲,甲,差错,",
            "甲".repeat(61) + ",乙,差错,");

    // When
    Response taken = imported(GU, table);

    // Then
    assertThat(taken.<Integer>path("rows")).isEqualTo(6);
    assertThat(taken.<Integer>path("created")).isEqualTo(1);
    assertThat(taken.<Integer>path("changed")).isEqualTo(1);
    assertThat(taken.<List<Integer>>path("bad.line")).containsExactly(4, 5, 6, 7);
    assertThat(taken.<List<String>>path("bad.why"))
        .containsExactly("no-word", "unknown-kind", "no-change", "too-long");
    assertThat(held(one)).containsExactly(List.of("登入", "discouraged", 2));
    assertThat(held(two)).containsExactly(List.of("登录", "error", 1));
  }
}
