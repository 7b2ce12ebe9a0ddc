package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
 * A page at deadline: its article is opened, ticked off and signed stage by stage by three people;
 * the record is corrected and withdrawn by the chief. Every screen is looked at in both languages.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewStoryTest {

  private static final String ISSUE = "2026-03-25";
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private RunningHouse house;
  private Chromium chromium;
  private String submission;

  @BeforeAll
  void start(RunningHouse running) {
    house = running;
    chromium = Chromium.start();
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  @Test
  @Order(1)
  void anEditorSubmits() {
    Page browser = chromium.page("zh-CN", 1440, 900);
    try (Editor lin = Editor.open(house, browser, "lin", "ytrb", ISSUE, "03")) {
      submission = lin.submit();
    }
  }

  @Test
  @Order(2)
  void threePeopleOpenThePageAndSign() {
    sign("he", "zh-CN", true);
    sign("song", "en", true);
    sign("gu", "zh-CN", false);
  }

  @Test
  @Order(3)
  void aRecordIsCorrectedAndWithdrawnByTheChiefOnly() {
    Page he = chromium.page("en", 1440, 900);
    Screens.open(he, house, "/review/records", "he");
    Locator record = he.locator("tbody a").first();
    assertThat(record).isVisible(PATIENTLY);
    record.click();
    he.waitForURL("**/review/records/*");
    assertThat(he.locator(".steps")).hasCount(0);
    Screens.lookWideAndNarrow(he, "63-record-en");
    Page gu = chromium.page("zh-CN", 1440, 900);
    Screens.open(gu, house, he.url().substring(house.address().length()), "gu");
    assertThat(gu.locator(".steps")).isVisible(PATIENTLY);
    Screens.lookWideAndNarrow(gu, "63-record-zh");
    gu.navigate(house.address() + "/review/subscriptions");
    Screens.lookWideAndNarrow(gu, "64-subscriptions-zh");
    he.context().close();
    gu.context().close();
  }

  @Test
  @Order(4)
  void theStagesAreTheAdministrators() {
    Page admin = chromium.page("en", 1440, 900);
    Screens.open(admin, house, "/review/stages", "admin");
    Screens.lookWideAndNarrow(admin, "65-stages-en");
    admin.context().close();
    Page lin = chromium.page("zh-CN", 1440, 900);
    Screens.open(lin, house, "/review/stages", "lin");
    assertThat(lin.locator("main form")).hasCount(0);
    lin.context().close();
  }

  /**
   * Opens the submission from the queue, takes it, ticks it off and signs it, from its page or
   * here.
   */
  private void sign(String username, String language, boolean fromItsPage) {
    Page browser = chromium.page(language, 1440, 900);
    try (Reviewer reviewer = new Reviewer(house, browser, username)) {
      reviewer.awaitInQueue(submission);
      Screens.lookWideAndNarrow(browser, "60-queue-" + username);
      reviewer.openFromQueue(submission);
      reviewer.claim();
      Screens.lookWideAndNarrow(browser, "61-review-" + username);
      if (fromItsPage) {
        browser.locator("#to-page").press("Enter");
        assertThat(browser.locator("h1")).isVisible(PATIENTLY);
        Screens.lookWideAndNarrow(browser, "62-page-" + username);
        reviewer.open(submission);
      }
      reviewer.approve();
    }
  }
}
