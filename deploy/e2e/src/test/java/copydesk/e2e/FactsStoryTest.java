package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Facts from suggestion to register: confirmed by one key, looked at in a table, checked page-wide
 * while somebody else writes, and taken into the register, whose names are known from then on.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FactsStoryTest {

  private static final String ISSUE = "2026-03-26";
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

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
  void sureSuggestionsAreConfirmedAtOnceAndStandInATable() {
    Screens.open(lin, house, "/annotate/", "lin");
    assertThat(lin.locator("table tbody tr").first()).isVisible(PATIENTLY);
    pageId = Await.until("the page on the desk", () -> Desk.pageId(lin, house, ISSUE, "02"));
    article = Desk.longestArticle(lin, house, pageId);
    open(lin);
    lin.locator(".confirm-all select").selectOption("0.7");
    lin.keyboard().press("Escape");
    lin.keyboard().press("Y");
    assertThat(lin.locator(".fact-note.confirmed").first()).isVisible(PATIENTLY);
    assertThat(lin.locator("[data-saving=saved]")).isVisible(PATIENTLY);
    lin.locator(".confirm-all select").selectOption("0.9");
    lin.keyboard().press("Escape");

    lin.keyboard().press("E");

    assertThat(lin.locator(".fact-pane tbody tr.confirmed").first()).isVisible(PATIENTLY);
    Screens.lookOver(lin, "50-facts");
    assertThat(Desk.confirmedFacts(lin, house, pageId, article)).isPositive();
  }

  @Test
  @Order(2)
  void whatSomebodyElseWritesIsCheckedAndSeenWithoutAsking() {
    Screens.open(zhou, house, "/annotate/", "zhou");
    open(zhou);
    Locator wrong = zhou.locator(".finding-note.fail", containing("36"));
    int before = wrong.count();
    lin.keyboard().press("Escape");
    lin.keyboard().press("E");
    lin.locator("article[data-article='" + article + "'] .cm-line").last().click();
    lin.keyboard().press("i");
    lin.keyboard().press("Control+End");
    lin.keyboard().insertText("会议应到36人，实到39人。");
    lin.keyboard().press("Escape");

    assertThat(lin.locator(".finding-note.fail").first()).isVisible(PATIENTLY);
    assertThat(wrong)
        .hasCount(before + 1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    Screens.lookOver(zhou, "51-found-en");
  }

  @Test
  @Order(3)
  void theCheckSheetSaysWhetherThePageIsReady() {
    seeTheSheet(lin, "52-checks-zh");
    seeTheSheet(zhou, "52-checks-en");
  }

  private void seeTheSheet(Page person, String name) {
    person.navigate(house.address() + "/annotate/pages/" + pageId + "/checks");
    assertThat(person.locator(".check-sheet .counts [data-state=fail] dd")).not().hasText("0");
    Screens.lookWideAndNarrow(person, name);
  }

  @Test
  @Order(4)
  void whatWasConfirmedBecomesAnEntryOfTheRegister() {
    lin.navigate(house.address() + "/annotate/register?publication=ytrb&view=proposals");
    Locator proposals = lin.locator("table tbody tr");
    assertThat(proposals.first()).isVisible(PATIENTLY);
    Screens.lookWideAndNarrow(lin, "53-proposals-zh");
    int before = proposals.count();
    lin.keyboard().press("a");
    assertThat(proposals)
        .hasCount(before - 1, new LocatorAssertions.HasCountOptions().setTimeout(30_000));

    zhou.navigate(house.address() + "/annotate/register?publication=ytrb");
    Locator entry = zhou.locator("table tbody a").first();
    assertThat(entry).isVisible(PATIENTLY);
    Screens.lookWideAndNarrow(zhou, "54-register-en");
    entry.click();
    assertThat(zhou.locator("h1")).isVisible(PATIENTLY);
    Screens.lookWideAndNarrow(zhou, "55-entry-en");
    lin.navigate(zhou.url());
    assertThat(lin.locator("h1")).isVisible(PATIENTLY);
    Screens.lookWideAndNarrow(lin, "55-entry-zh");
  }

  @Test
  @Order(5)
  void theChiefKeepsThePapersWordsAndEditorsReadThem() {
    Page gu = chromium.page("zh-CN", 1440, 900);
    Screens.open(gu, house, "/annotate/house-style?publication=ytrb", "gu");
    gu.locator("#add").press("Enter");
    gu.keyboard().type("云汀县");
    gu.keyboard().press("Tab");
    gu.keyboard().type("云汀市");
    gu.keyboard().press("Enter");

    assertThat(gu.locator("tbody tr", containing("云汀县"))).isVisible(PATIENTLY);
    Screens.lookWideAndNarrow(gu, "56-house-style-zh");
    gu.context().close();
    zhou.navigate(house.address() + "/annotate/house-style?publication=ytrb");
    assertThat(zhou.locator("tbody tr", containing("云汀县"))).isVisible(PATIENTLY);
    assertThat(zhou.locator("#add")).hasCount(0);
    Screens.lookWideAndNarrow(zhou, "56-house-style-en");
  }

  @Test
  @Order(6)
  void whoDoesNotEditSeesNoneOfIt() {
    Page guest = chromium.page("zh-CN", 1280, 800);
    Screens.open(guest, house, "/annotate/pages/" + pageId + "/checks", "guest");

    assertThat(guest.locator(".check-sheet")).hasCount(0);
    guest.navigate(house.address() + "/annotate/register?publication=ytrb");
    assertThat(guest.locator("table tbody a")).hasCount(0);
    guest.context().close();
  }

  private void open(Page person) {
    person.navigate(house.address() + "/annotate/pages/" + pageId + "?article=" + article);
    assertThat(person.locator("article[data-article='" + article + "'] .cm-line").first())
        .isVisible(PATIENTLY);
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
