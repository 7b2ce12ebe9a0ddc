package copydesk.annotate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All that the checks say of a page, on one sheet. */
@QuarkusTest
@WithTestResource(House.class)
class CheckSheetTest {

  private static final String TEXT = "大会选举\n应到代表100人，实到代表120人。\n提案办理\n共收到提案407件，立案377件，立案率92.6%。";
  private static final DeskClient LIN = new DeskClient("lin");

  private static Response sheet(String user, UUID page) {
    return new DeskClient(user).request().get("/api/pages/" + page + "/checks");
  }

  private static Response screen(String user, UUID page, String language) {
    return Credential.cookie(user)
        .on(given())
        .accept("text/html")
        .header("Accept-Language", language)
        .get("/pages/" + page + "/checks");
  }

  private static void waive(UUID page) {
    String finding = LIN.page(page).path("articles[0].findings.find { it.verdict == 'fail' }.id");
    LIN.edit(
            page,
            Map.of(
                "op",
                "waive",
                "article",
                LIN.articles(page).getFirst(),
                "finding",
                finding,
                "reason",
                "已向大会秘书处核实"))
        .then()
        .statusCode(200);
  }

  @Test
  void whatDoesNotAgreeComesFirstAndWhatAgreesLast() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");

    // When
    Response sheet = sheet("lin", page);

    // Then
    assertThat(sheet.<Boolean>path("ready")).isFalse();
    assertThat(sheet.<Integer>path("counts.failed")).isEqualTo(1);
    assertThat(sheet.<String>path("lines[0].state")).isEqualTo("fail");
    assertThat(sheet.<String>path("lines[0].name")).isEqualTo("出席人数");
    assertThat(sheet.<String>path("lines[0].formula")).isEqualTo("120 > 100");
    assertThat(sheet.<List<String>>path("lines[0].quotes")).isNotEmpty();
    assertThat(sheet.<String>path("lines[-1].state")).isEqualTo("pass");
    assertThat(sheet.<List<String>>path("lines.formula"))
        .anyMatch(formula -> formula.contains("377 ÷ 407 = 92.6"));
  }

  @Test
  void whatWasLetStandSaysWhyAndByWhom() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");
    waive(page);

    // When
    Response sheet = sheet("lin", page);

    // Then
    assertThat(sheet.<Boolean>path("ready")).isTrue();
    assertThat(sheet.<Integer>path("counts.waived")).isEqualTo(1);
    assertThat(sheet.<String>path("lines[0].waiver.reason")).isEqualTo("已向大会秘书处核实");
    assertThat(sheet.<String>path("lines[0].waiver.by")).isNotBlank().doesNotContain("-");
  }

  @Test
  void anArticleInReviewStandsThereAsItWasSubmitted() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");
    waive(page);
    LIN.post("/api/articles/" + LIN.articles(page).getFirst() + "/submit", 2, null)
        .then()
        .statusCode(201);

    // When
    Response sheet = sheet("lin", page);

    // Then
    assertThat(sheet.<Boolean>path("lines[0].frozen")).isTrue();
    assertThat(sheet.<String>path("lines[0].state")).isEqualTo("waived");
    assertThat(sheet.<List<String>>path("lines[0].quotes"))
        .allMatch(TEXT.replace("\n", "")::contains);
  }

  @Test
  void whoReviewsReadsItInTheirLanguageWithoutAWorkbench() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");

    // When
    Response chinese = screen("lin", page, "zh");
    Response english = screen("gu", page, "en");

    // Then
    assertThat(chinese.statusCode()).isEqualTo(200);
    assertThat(chinese.asString())
        .contains("核查单", "出席人数", "120 &gt; 100", "/annotate/pages/" + page + "\"");
    assertThat(english.statusCode()).isEqualTo(200);
    assertThat(english.asString())
        .contains("Check sheet", "attendance")
        .doesNotContain("/annotate/pages/" + page + "\"");
  }

  @Test
  void whoHasNothingToDoWithThePaperDoesNotReadIt() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");

    // Then
    assertThat(sheet("guest", page).statusCode()).isEqualTo(404);
    assertThat(screen("guest", page, "zh").statusCode()).isEqualTo(404);
    assertThat(sheet("lin", UUID.randomUUID()).statusCode()).isEqualTo(404);
  }
}
