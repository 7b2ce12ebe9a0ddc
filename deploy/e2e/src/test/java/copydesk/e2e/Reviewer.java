package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Optional;

/** A reviewer at a browser, who takes, writes and decides by keyboard. */
final class Reviewer implements AutoCloseable {

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private final RunningHouse house;
  private final Page browser;
  private final String username;

  /**
   * @param browser a page of the reviewer's own browser; not signed in yet
   */
  Reviewer(RunningHouse house, Page browser, String username) {
    this.house = house;
    this.browser = browser;
    this.username = username;
  }

  Page browser() {
    return browser;
  }

  /** Another tab of the same browser. */
  Reviewer otherTab() {
    return new Reviewer(house, browser.context().newPage(), username);
  }

  /** The queue, once a submission is in it; gives its row. */
  Locator awaitInQueue(String submission) {
    Screens.open(browser, house, "/review/", username);
    Locator row = browser.locator("tr[data-submission='" + submission + "']");
    Await.until(
        "the submission in the queue of " + username,
        () -> {
          browser.reload();
          return row.count() > 0 ? Optional.of(true) : Optional.empty();
        });
    return row;
  }

  /** Opens a submission by its address and waits for the page's scripts, which hear the keys. */
  void open(String submission) {
    Screens.open(browser, house, "/review/submissions/" + submission, username);
    browser.waitForLoadState();
  }

  /** Waits for a submission in the queue and opens it from there. */
  void openFromQueue(String submission) {
    awaitInQueue(submission).locator(".title a").first().press("Enter");
    browser.waitForURL("**/submissions/" + submission);
    browser.waitForLoadState();
  }

  /** Takes what is open. */
  void claim() {
    assertThat(browser.locator("[data-action=claim]")).isVisible(PATIENTLY);
    browser.keyboard().press("c");
    assertThat(browser.locator("[data-action=approve]")).isVisible(PATIENTLY);
    browser.waitForLoadState();
  }

  /** Writes a remark behind what is written already, and leaves the field. */
  void write(String remark) {
    browser.keyboard().press("r");
    browser.keyboard().insertText(remark);
    browser.keyboard().press("Escape");
  }

  /** Waits until a remark that was written is kept. */
  void writeAndKeep(String remark) {
    browser.waitForResponse(answer -> answer.url().endsWith("/draft"), () -> write(remark));
  }

  /** Approves what is held. */
  void approve() {
    browser.keyboard().press("a");
    awaitDecided();
  }

  /** Returns what is held, with what was written. */
  void sendBack() {
    browser.keyboard().press("x");
    awaitDecided();
  }

  private void awaitDecided() {
    assertThat(browser.locator("[data-action=approve]"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
  }

  /** Gives back what is held. */
  void release() {
    browser.locator("[data-action=release]").press("Enter");
    browser.waitForURL(address -> address.matches(".*/review/?(\\?.*)?"));
  }

  /** Reads the page again until the claim that somebody else held has run out. */
  void awaitFree() {
    Await.until(
        "the end of the claim",
        () -> {
          browser.reload();
          browser.waitForLoadState();
          return browser.locator("[data-action=claim]").count() > 0
              ? Optional.of(true)
              : Optional.empty();
        });
  }

  /** Waits until a submission stands as it should, without touching the screen. */
  void awaitState(String submission, String state) {
    String address = house.address() + "/review/api/submissions/" + submission;
    Await.until(
        "a submission " + state,
        () ->
            state.equals(new JsonPath(browser.request().get(address).text()).getString("state"))
                ? Optional.of(state)
                : Optional.empty());
  }

  /** From the queue to the signature. */
  void sign(String submission) {
    openFromQueue(submission);
    claim();
    approve();
  }

  /** What the interface answers to a claim from this browser, past all buttons. */
  Object claimPastTheScreen(String submission) {
    return browser.evaluate(
        """
        async (submission) => {
          const answer = await fetch("/review/api/claims", {method: "POST",
            headers: {"Content-Type": "application/json"}, body: JSON.stringify({submission})});
          return {status: answer.status, type: (await answer.json()).type};
        }
        """,
        submission);
  }

  /** A refusal as {@link #claimPastTheScreen} gives it. */
  static Map<String, Object> refusal(int status, String slug) {
    return Map.of("status", status, "type", "/problems/" + slug);
  }

  @Override
  public void close() {
    browser.context().close();
  }
}
