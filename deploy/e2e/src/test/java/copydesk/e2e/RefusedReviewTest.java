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
 * Every way to a signature that is closed, as the person sees it who tries it: each says in words
 * what happened, in the person's language, and nothing that was written is lost.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusedReviewTest {

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private RunningHouse house;
  private Chromium chromium;
  private Editor lin;
  private String daily;
  private String evening;

  @BeforeAll
  void start(RunningHouse running) {
    house = running;
    chromium = Chromium.start();
    lin = Editor.open(house, page("zh-CN"), "lin", "ytrb", "2026-03-19", "01");
    daily = lin.submit();
    try (Editor shen = Editor.open(house, page("zh-CN"), "shen", "ytwb", "2026-03-26", "A02")) {
      evening = shen.submit();
    }
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  @Test
  @Order(1)
  void nobodyTakesTwoStagesOfOneSubmission() {
    try (Reviewer he = reviewer("he", "zh-CN");
        Reviewer english = reviewer("he", "en")) {
      he.sign(daily);
      he.open(daily);
      english.open(daily);

      assertThat(objection(he)).containsText("您已审过它的另一级");
      assertThat(objection(english)).containsText("you decided another of its stages");
      assertThat(he.browser().locator("[data-action=claim]")).hasCount(0);
      assertThat(he.claimPastTheScreen(daily)).isEqualTo(Reviewer.refusal(403, "already-reviewed"));
      Screens.lookWideAndNarrow(he.browser(), "70-second-stage-zh");
      Screens.lookWideAndNarrow(english.browser(), "70-second-stage-en");
    }
  }

  @Test
  @Order(2)
  void whoWorkedOnAnArticleDoesNotReviewIt() {
    try (Reviewer shen = reviewer("shen", "zh-CN");
        Reviewer english = reviewer("shen", "en")) {
      shen.openFromQueue(evening);
      english.open(evening);

      assertThat(objection(shen)).containsText("您参与过这篇稿件");
      assertThat(objection(english)).containsText("you worked on it");
      assertThat(shen.browser().locator("[data-action=claim]")).hasCount(0);
      assertThat(shen.claimPastTheScreen(evening)).isEqualTo(Reviewer.refusal(403, "contributor"));
      Screens.lookWideAndNarrow(shen.browser(), "71-own-article-zh");
      Screens.lookWideAndNarrow(english.browser(), "71-own-article-en");
    }
  }

  @Test
  @Order(3)
  void reviewersOfAnotherPaperAreLetToNothing() {
    try (Reviewer bian = reviewer("bian", "zh-CN");
        Reviewer guest = reviewer("guest", "en")) {
      bian.awaitInQueue(daily);
      assertThat(bian.browser().locator("tr[data-submission='" + evening + "']")).hasCount(0);
      assertThat(bian.claimPastTheScreen(evening)).isEqualTo(Reviewer.refusal(403, "forbidden"));
      bian.open(evening);
      guest.open(evening);

      assertThat(bian.browser().locator("h1")).hasText("无权进行此操作");
      assertThat(guest.browser().locator("h1")).hasText("There is nothing here");
      Screens.lookWideAndNarrow(bian.browser(), "72-other-paper-zh");
      Screens.lookWideAndNarrow(guest.browser(), "72-nothing-here-en");
    }
  }

  @Test
  @Order(4)
  void aClaimThatRanOutIsSaidAndWhatWasWrittenIsThere() {
    try (Reviewer tang = reviewer("tang", "zh-CN");
        Reviewer song = reviewer("song", "en")) {
      tang.openFromQueue(daily);
      tang.claim();
      tang.writeAndKeep("标题与正文不合");
      tang.browser().context().setOffline(true);
      tang.write("，请查原件");
      song.open(daily);
      song.awaitFree();
      song.claim();
      tang.browser().context().setOffline(false);

      Locator said = tang.browser().locator("#held.bad");
      assertThat(said).isVisible(PATIENTLY);
      assertThat(said).containsText("领取已失效");
      assertThat(tang.browser().locator("#remark")).hasValue("标题与正文不合，请查原件");
      Screens.lookWideAndNarrow(tang.browser(), "73-claim-lost-zh");
      said.locator("button").press("Enter");
      assertThat(tang.browser().locator("#unsent")).containsText("标题与正文不合，请查原件");
      assertThat(tang.browser().locator(".notice.warn").first()).containsText("宋苇");
      Screens.lookWideAndNarrow(tang.browser(), "74-unsent-zh");

      song.release();
      tang.browser().reload();
      tang.browser().waitForLoadState();
      tang.claim();
      assertThat(tang.browser().locator("#drafts")).containsText("标题与正文不合，请查原件");
      tang.release();
    }
  }

  @Test
  @Order(5)
  void whatAnotherTabDecidedIsSaidInThisOne() {
    try (Reviewer song = reviewer("song", "en")) {
      song.open(daily);
      song.claim();
      Reviewer other = song.otherTab();
      other.open(daily);
      song.writeAndKeep("Check the date");
      other.approve();
      song.browser().keyboard().press("x");

      Locator said = song.browser().locator("#held.bad");
      assertThat(said).containsText("You decided another stage of this submission");
      assertThat(said).containsText("What you wrote is kept.");
      Screens.lookWideAndNarrow(song.browser(), "75-decided-elsewhere-en");
      said.locator("button").press("Enter");
      assertThat(song.browser().locator("#unsent")).containsText("Check the date");
    }
  }

  @Test
  @Order(6)
  void aTextThatTheDeskTookBackIsNotSigned() {
    try (Reviewer gu = reviewer("gu", "zh-CN")) {
      gu.openFromQueue(daily);
      gu.claim();
      gu.writeAndKeep("末段请补出处");
      lin.reopen();
      lin.recall();
      lin.add("（本报记者摄）");
      String next = lin.submit();
      gu.awaitState(daily, "recalled");
      gu.browser().keyboard().press("x");

      Locator said = gu.browser().locator("#held.bad");
      assertThat(said).containsText("此稿已不在审");
      assertThat(said).containsText("您写的意见已保留");
      Screens.lookWideAndNarrow(gu.browser(), "76-taken-back-zh");
      gu.awaitInQueue(next);
      gu.open(next);
      assertThat(gu.browser().locator("#unsent")).containsText("末段请补出处");
      assertThat(gu.browser().locator("ins").first()).containsText("本报记者摄");
      Screens.lookWideAndNarrow(gu.browser(), "77-next-round-zh");
    }
  }

  private Reviewer reviewer(String username, String language) {
    return new Reviewer(house, page(language), username);
  }

  private Page page(String language) {
    return chromium.page(language, 1440, 900);
  }

  private static Locator objection(Reviewer reviewer) {
    return reviewer.browser().locator("#objection");
  }
}
