package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A night of two editors on one page, by keyboard alone, one of them in Chinese and one in English:
 * what is to do is found, articles are handed over, both write into one block, the service goes
 * away and comes back, an article comes back from review. Nothing typed is ever lost.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NightStoryTest {

  private static final Pattern TWO_CHARACTERS = Pattern.compile("\\p{IsHan}{2}");
  private static final String ISSUE = "2026-03-18";
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  private static final LocatorAssertions.HasCountOptions PATIENTLY_COUNTED =
      new LocatorAssertions.HasCountOptions().setTimeout(60_000);

  private RunningHouse house;
  private Chromium chromium;
  private Page lin;
  private Page zhou;
  private String pageId;
  private String article;

  @BeforeAll
  void start(RunningHouse running) {
    house = running;
    chromium = Chromium.start();
    lin = chromium.page("zh-CN", 1440, 900);
    zhou = chromium.page("en", 1440, 900);
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  @Test
  @Order(1)
  void theDeskSaysWhatIsToDoAndFindsTwoCharacters() {
    Screens.open(lin, house, "/annotate/", "lin");
    assertThat(lin.locator("table tbody tr").first()).isVisible(PATIENTLY);
    pageId = Await.until("the page on the desk", () -> Desk.pageId(lin, house, ISSUE, "02"));
    article = Desk.longestArticle(lin, house, pageId);
    Screens.look(lin, "30-desk");

    lin.keyboard().press("/");
    lin.keyboard().insertText(twoCharacters());
    assertThat(lin.locator(".excerpt mark").first()).isVisible(PATIENTLY);
    Screens.look(lin, "31-found");
    lin.setViewportSize(390, 844);
    Screens.look(lin, "32-found-narrow");
    lin.setViewportSize(1440, 900);
    lin.locator(".excerpt").first().press("Enter");
    assertThat(lin.locator(".panes")).isVisible(PATIENTLY);
    assertThat(lin.evaluate("getSelection().toString()")).isEqualTo(twoCharacters());
  }

  @Test
  @Order(2)
  void theDeskInEnglishClosesAnIssue() {
    Screens.open(zhou, house, "/annotate/?issue=" + ISSUE + "&publication=ytrb", "zhou");
    assertThat(zhou.locator("table tbody tr").first()).isVisible(PATIENTLY);
    zhou.locator(".due").first().press("Enter");
    zhou.locator("#due").fill(ISSUE + "T23:30");
    zhou.locator("#due").press("Enter");
    assertThat(zhou.locator(".due.late").first()).isVisible(PATIENTLY);
    Screens.look(zhou, "33-desk-en");
    zhou.setViewportSize(390, 844);
    Screens.look(zhou, "34-desk-en-narrow");
    zhou.setViewportSize(1440, 900);
  }

  @Test
  @Order(3)
  void twoEditorsSeeEachOtherAndAnArticleIsHandedOver() {
    open(lin);
    open(zhou);
    type(lin, "甲");
    assertThat(article(zhou).locator(".held")).isVisible(PATIENTLY);
    assertThat(lin.locator(".together .here")).isVisible(PATIENTLY);
    Screens.keep(zhou, "35-held-en");

    article(zhou).locator(".cm-line").last().click();
    zhou.keyboard().press("L");
    assertThat(lin.locator(".together .wanted")).isVisible(PATIENTLY);
    Screens.keep(lin, "36-wanted");
    lin.keyboard().press("L");

    assertThat(article(zhou).locator(".held")).hasCount(0, PATIENTLY_COUNTED);
    assertThat(article(lin).locator(".held")).isVisible(PATIENTLY);
    assertThat(article(zhou).locator(".cm-line").last()).containsText("甲");
  }

  @Test
  @Order(4)
  void bothWriteIntoOneBlockAndNothingIsDropped() {
    lin.close();
    lin = chromium.page("zh-CN", 1440, 900);
    Screens.open(lin, house, "/annotate/pages/" + pageId + "?article=" + article, "lin");
    assertThat(article(lin).locator(".cm-line").last()).isVisible(PATIENTLY);
    free(lin);
    lin.route("**/annotate/api/**", Route::abort);
    article(lin).locator(".cm-line").last().click();
    type(lin, "乙");
    type(zhou, "丙");
    saved(zhou);
    lin.unroute("**/annotate/api/**");

    assertThat(lin.locator("dialog.conflict")).isVisible(PATIENTLY);
    Screens.lookOver(lin, "37-both-wrote");
    lin.setViewportSize(720, 450);
    Screens.lookOver(lin, "37-both-wrote-at-200-percent");
    lin.setViewportSize(1440, 900);
    lin.keyboard().press("3");
    lin.keyboard().press("Enter");
    saved(lin);

    assertThat(Desk.text(lin, house, pageId, article)).contains("乙").contains("丙");
  }

  @Test
  @Order(5)
  void aLoginThatExpiresWhileSomebodyTypesLosesNothing() {
    free(zhou);
    zhou.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(Screens.SESSION));
    type(zhou, "戊");
    assertThat(zhou.locator("[data-saving=signed-out]")).isVisible(PATIENTLY);
    Screens.keep(zhou, "37b-signed-out-en");
    zhou.locator("[data-saving=signed-out] ~ button.primary").press("Enter");
    if (zhou.url().contains("/auth/realms/")) {
      Screens.signIn(zhou, "zhou");
    }

    saved(zhou);
    assertThat(Desk.text(zhou, house, pageId, article)).contains("戊");
  }

  @Test
  @Order(6)
  void theServiceIsKilledWhileSomebodyTypes() {
    zhou.close();
    free(lin);
    house.kill("annotate");
    type(lin, "丁");
    assertThat(lin.locator("[data-saving=offline]")).isVisible(PATIENTLY);
    Screens.keep(lin, "38-offline");

    saved(lin);
    lin.navigate(house.address() + "/annotate/pages/" + pageId + "?article=" + article);
    assertThat(article(lin).locator(".cm-line").last()).isVisible(PATIENTLY);
    assertThat(Desk.text(lin, house, pageId, article)).contains("丁");
  }

  @Test
  @Order(7)
  void undoGoesOnAfterAReload() {
    article(lin).locator(".cm-line").first().click();
    lin.keyboard().press("z");

    assertThat(article(lin).locator(".cm-content")).not().containsText("丁");
    saved(lin);
    assertThat(Desk.text(lin, house, pageId, article)).doesNotContain("丁");
  }

  @Test
  @Order(8)
  void theHistoryComparesAndBringsBack() {
    Locator revisions = lin.locator(".history .states > ul > li");
    lin.keyboard().press("H");
    assertThat(revisions.first()).isVisible(PATIENTLY);
    int before = revisions.count();
    lin.keyboard().press("k");
    assertThat(revisions).hasCount(before + 1, PATIENTLY_COUNTED);
    for (int i = 0; i <= before; i++) {
      lin.keyboard().press("ArrowDown");
    }
    assertThat(lin.locator(".difference ins").first()).isVisible(PATIENTLY);
    Screens.lookOver(lin, "39-history");
    lin.setViewportSize(720, 450);
    Screens.lookOver(lin, "39-history-at-200-percent");
    lin.setViewportSize(1440, 900);
    lookAtTheHistoryInEnglish();
    lin.keyboard().press("r");
    assertThat(revisions).hasCount(before + 3, PATIENTLY_COUNTED);
    lin.keyboard().press("Escape");

    saved(lin);
    assertThat(Desk.text(lin, house, pageId, article)).contains("甲").doesNotContain("乙");
  }

  private void lookAtTheHistoryInEnglish() {
    Page english = chromium.page("en", 1280, 800);
    Screens.open(english, house, "/annotate/pages/" + pageId + "?article=" + article, "lin");
    assertThat(article(english).locator(".cm-line").last()).isVisible(PATIENTLY);
    english.keyboard().press("H");
    assertThat(english.locator(".history .states > ul > li").first()).isVisible(PATIENTLY);
    english.keyboard().press("ArrowDown");
    Screens.lookOver(english, "39-history-en");
    english.context().close();
  }

  @Test
  @Order(9)
  void anArticleComesBackAndOneKeyGoesToEachRemark() {
    Workbench bench = new Workbench(lin, article);
    bench.waiveFailures("原文如此");
    bench.submit();
    sendBack(Desk.submission(lin, house, pageId, article));

    lin.navigate(house.address() + "/annotate/?view=returned");
    Await.until(
        "the article among what came back",
        () -> {
          lin.reload();
          return lin.locator("tbody .title a").count() > 0 ? Optional.of(true) : Optional.empty();
        });
    Screens.look(lin, "40-came-back");
    lin.keyboard().press("n");
    assertThat(lin.locator(".remark"))
        .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    String first = (String) lin.evaluate("getSelection().toString()");
    lin.keyboard().press("V");
    String second = (String) lin.evaluate("getSelection().toString()");
    Screens.keep(lin, "41-remark");

    assertThat(first).hasSize(2);
    assertThat(second).hasSize(3);
    bench.submit();
  }

  private void sendBack(String submission) {
    String text = Desk.text(lin, house, pageId, article);
    Person reviewer = Person.signIn(house, "he");
    JsonPath claim =
        Await.until(
            "the submission in review",
            () -> {
              var answer =
                  reviewer
                      .request()
                      .body(Map.of("submission", submission))
                      .post("/review/api/claims");
              return answer.statusCode() < 300 ? Optional.of(answer.jsonPath()) : Optional.empty();
            });
    int end = text.codePointCount(0, text.length());
    reviewer
        .request()
        .body(
            Map.of(
                "claim", claim.getString("id"),
                "hash", claim.getString("hash"),
                "verdict", "return",
                "remarks",
                    List.of(
                        Map.of("text", "标题请再核", "at", Map.of("start", 0, "end", 2)),
                        Map.of("text", "结尾请核实", "at", Map.of("start", end - 4, "end", end - 1)))))
        .post("/review/api/submissions/" + submission + "/decision")
        .then()
        .statusCode(200);
  }

  /** Two characters that stand in the longest article's last block. */
  private String twoCharacters() {
    String text = Desk.text(lin, house, pageId, article);
    String last = text.substring(text.lastIndexOf('\n') + 1);
    return TWO_CHARACTERS.matcher(last).results().findFirst().orElseThrow().group();
  }

  private void open(Page person) {
    person.navigate(house.address() + "/annotate/pages/" + pageId + "?article=" + article);
    assertThat(article(person).locator(".cm-line").first()).isVisible(PATIENTLY);
  }

  private Locator article(Page person) {
    return person.locator("article[data-article='" + article + "']");
  }

  /** Types at the end of the article's last block. */
  private void type(Page person, String text) {
    article(person).locator(".cm-line").last().click();
    person.keyboard().press("i");
    person.keyboard().press("Control+End");
    person.keyboard().insertText(text);
    person.keyboard().press("Escape");
  }

  /** Waits until nobody else has the article in hand: a lease ends by itself. */
  private void free(Page person) {
    person.waitForResponse(answer -> answer.url().endsWith("/presence"), () -> {});
    assertThat(article(person).locator(".held")).hasCount(0, PATIENTLY_COUNTED);
  }

  private static void saved(Page person) {
    assertThat(person.locator("[data-saving=saved]")).isVisible(PATIENTLY);
  }
}
