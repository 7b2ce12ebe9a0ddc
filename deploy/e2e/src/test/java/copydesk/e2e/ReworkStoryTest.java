package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
 * The second stage returns an article with a remark; the desk reworks it; all stages see what has
 * changed since they decided, and approve.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReworkStoryTest {

  private static final String REMARK = "请写明消息来源";
  private static final String SOURCE = "（据市统计局）";
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private RunningHouse house;
  private Chromium chromium;
  private Editor lin;
  private String first;
  private String second;

  @BeforeAll
  void start(RunningHouse running) {
    house = running;
    chromium = Chromium.start();
    lin = Editor.open(house, chromium.page("zh-CN", 1440, 900), "lin", "ytrb", "2026-03-25", "05");
    first = lin.submit();
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  @Test
  @Order(1)
  void theSecondStageReturnsItOnlyWithARemark() {
    try (Reviewer he = reviewer("he", "zh-CN");
        Reviewer song = reviewer("song", "en")) {
      he.sign(first);
      song.openFromQueue(first);
      song.claim();
      song.browser().keyboard().press("x");
      assertThat(song.browser().locator(".toast.bad")).isVisible(PATIENTLY);
      song.browser().keyboard().press("Escape");
      song.browser().keyboard().press("j");
      song.write(REMARK);
      Screens.lookWideAndNarrow(song.browser(), "80-returning-en");
      song.sendBack();

      assertThat(song.browser().locator("article")).containsText(REMARK);
      Screens.lookWideAndNarrow(song.browser(), "81-returned-en");
    }
  }

  @Test
  @Order(2)
  void theDeskReadsTheRemarkAndSendsItAgain() {
    lin.awaitState("in-work");
    Locator remark =
        lin.browser()
            .locator(
                ".remark", new com.microsoft.playwright.Page.LocatorOptions().setHasText(REMARK));
    assertThat(remark.first()).isVisible(PATIENTLY);
    lin.add(SOURCE);
    second = lin.submit();

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  @Order(3)
  void everyStageSeesWhatHasChangedAndApproves() {
    seesAndSigns("he", "zh-CN", "自您上次审定");
    seesAndSigns("song", "en", "");
    seesAndSigns("gu", "zh-CN", "");
    lin.awaitState("approved");
  }

  private void seesAndSigns(String username, String language, String since) {
    try (Reviewer reviewer = reviewer(username, language)) {
      reviewer.openFromQueue(second);
      assertThat(reviewer.browser().locator(".changed ins").first()).containsText(SOURCE);
      assertThat(reviewer.browser().locator("#changes")).containsText(since);
      reviewer.claim();
      Screens.lookWideAndNarrow(reviewer.browser(), "82-changes-" + username);
      reviewer.approve();
    }
  }

  private Reviewer reviewer(String username, String language) {
    return new Reviewer(house, chromium.page(language, 1440, 900), username);
  }
}
