package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a raw page to a published record as people do it: in Chromium, through Keycloak's own login
 * page, on a sample page that the house brought in at its first start. A picture of each step is
 * kept in {@code target/screenshots}.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserStoryTest {

  private static final String ISSUE = "2026-03-25";
  private static final String LABEL = "01";
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private RunningHouse house;
  private Chromium chromium;
  private Page editor;
  private String pageId;
  private String article;
  private String headline;
  private String submission;

  @BeforeAll
  void start(RunningHouse running) {
    house = running;
    chromium = Chromium.start();
    editor = chromium.page("zh-CN", 1440, 900);
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  @Test
  @Order(1)
  void theEditorSignsInAndSeesThePageBesideItsSource() {
    editor.navigate(house.address() + "/");
    assertThat(editor.locator("input[name=username]")).isVisible();
    Screens.keep(editor, "01-login");
    Screens.signIn(editor, "lin");
    assertThat(editor.locator("h1")).isVisible();
    Screens.keep(editor, "02-issues");

    editor.navigate(house.address() + "/ingest/issues/ytrb/" + ISSUE + "/1");
    Screens.keep(editor, "03-issue");
    editor.locator("tbody a").first().click();

    assertThat(editor.locator(".source-lines")).isVisible();
    assertThat(editor.locator(".story").first()).isVisible();
    Screens.keep(editor, "04-reading");
  }

  @Test
  @Order(2)
  void whoMayDoNothingSeesNoPaper() {
    Page guest = chromium.page("en", 1280, 800);
    Screens.open(guest, house, "/ingest/", "guest");

    assertThat(guest.locator(".issues")).hasCount(0);
    assertThat(guest.locator("body")).not().containsText("云汀日报");
    Screens.keep(guest, "05-no-rights");
    guest.context().close();
  }

  @Test
  @Order(3)
  void theEditorFlipsABoundaryCorrectsACharacterAndTagsTwoFacts() {
    editor.navigate(house.address() + "/annotate/");
    assertThat(editor.locator("table tbody tr").first()).isVisible(PATIENTLY);
    Screens.keep(editor, "06-desk");
    pageId = Await.until("the page on the desk", () -> Desk.pageId(editor, house, ISSUE, LABEL));
    editor.navigate(house.address() + "/annotate/pages/" + pageId);
    assertThat(editor.locator(".panes")).isVisible(PATIENTLY);
    article = Desk.longestArticle(editor, house, pageId);
    Screens.keep(editor, "07-workbench");

    Workbench bench = new Workbench(editor, article);
    bench.flipABoundaryAndBack();
    bench.correctTheFirstCharacterOfABody("改");
    bench.tag(2, 4, "e");
    bench.tag(5, 7, "m");
    Screens.keep(editor, "08-tagged");

    assertThat(Desk.confirmedFacts(editor, house, pageId, article)).isGreaterThanOrEqualTo(2);
    assertThat(Desk.text(editor, house, pageId, article)).contains("改");
  }

  @Test
  @Order(4)
  void aSessionThatEndsInMidWorkLosesNothing() {
    Workbench bench = new Workbench(editor, article);
    editor
        .context()
        .clearCookies(new BrowserContext.ClearCookiesOptions().setName(Screens.SESSION));
    bench.typeAtTheEndOfTheLastBlock("补");
    assertThat(editor.locator("[data-saving=signed-out]")).isVisible(PATIENTLY);
    Screens.keep(editor, "08b-session-ended");

    editor.locator("[data-saving=signed-out] ~ button.primary").click();
    if (editor.url().contains("/auth/realms/")) {
      Screens.signIn(editor, "lin");
    }

    assertThat(editor.locator("[data-saving=saved]")).isVisible(PATIENTLY);
    assertThat(Desk.text(editor, house, pageId, article)).endsWith("补");
  }

  @Test
  @Order(5)
  void theKeySheetOpensAndCloses() {
    new Workbench(editor, article).focus();
    editor.keyboard().press("?");
    assertThat(editor.locator("dialog.key-sheet")).isVisible();
    Screens.keep(editor, "09-keys");
    editor.keyboard().press("Escape");
    assertThat(editor.locator("dialog.key-sheet")).hasCount(0);
  }

  @Test
  @Order(6)
  void theEditorSubmits() {
    Workbench bench = new Workbench(editor, article);
    bench.waiveFailures("原文如此，已与记者核实");
    headline = Desk.headline(editor, house, pageId, article);

    bench.submit();

    submission = Desk.submission(editor, house, pageId, article);
    Screens.keep(editor, "10-submitted");
  }

  @Test
  @Order(7)
  void theEditorMayNotReviewIt() {
    editor.navigate(house.address() + "/review/");

    assertThat(editor.locator("[data-action=next]")).hasCount(0);
    Screens.keep(editor, "11-editor-at-review");
  }

  @Test
  @Order(8)
  void threePeopleApproveStageByStage() {
    Page first = approve("he", "12-first-stage");
    first.navigate(house.address() + "/review/submissions/" + submission);
    assertThat(first.locator("[data-action=claim]")).hasCount(0);
    assertThat(first.locator("#objection")).isVisible();
    Screens.keep(first, "13-same-person-twice");
    first.context().close();

    approve("song", "14-second-stage").context().close();
    Page chief = approve("gu", "15-last-stage");
    chief.navigate(house.address() + "/review/records");
    assertThat(chief.locator("tbody")).containsText(headline);
    Screens.keep(chief, "16-records");
    chief.context().close();
  }

  @Test
  @Order(9)
  void thePublishingSystemReadsTheRecord() {
    given()
        .baseUri(house.address())
        .auth()
        .oauth2(house.command("token", "publishing-system"))
        .get("/review/api/records?publication=ytrb")
        .then()
        .statusCode(200)
        .body("items.headlines.flatten().value", hasItem(headline))
        .body("items[0].pubStatus", equalTo("usable"));
  }

  @Test
  @Order(10)
  void signingOutOfOneServiceSignsOutOfAll() {
    editor.locator("header summary").first().click();
    editor.locator("form[action$='/session/end'] button").first().click();
    editor.waitForLoadState();
    editor.navigate(house.address() + "/ingest/");

    assertThat(editor.locator("input[name=username]")).isVisible();
    Screens.keep(editor, "17-signed-out");
  }

  private Page approve(String username, String picture) {
    Page reviewer = chromium.page("zh-CN", 1440, 900);
    Screens.open(reviewer, house, "/review/", username);
    Locator row = reviewer.locator("tr[data-submission='" + submission + "']");
    Await.until(
        "the submission in the queue of " + username,
        () -> {
          reviewer.reload();
          return row.count() > 0 ? Optional.of(true) : Optional.empty();
        });
    row.locator("a").first().click();
    reviewer.locator("[data-action=claim]").click();
    assertThat(reviewer.locator("[data-action=approve]")).isVisible();
    Screens.keep(reviewer, picture);
    reviewer.locator("[data-action=approve]").click();
    assertThat(reviewer.locator("[data-action=approve]"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    return reviewer;
  }
}
