package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Optional;

/** An editor at the workbench with one article in hand, from its opening to its approval. */
final class Editor implements AutoCloseable {

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private final RunningHouse house;
  private final Page browser;
  private final String page;
  private final String article;

  private Editor(RunningHouse house, Page browser, String page, String article) {
    this.house = house;
    this.browser = browser;
    this.page = page;
    this.article = article;
  }

  /** Signs in and opens the longest article of a page. */
  static Editor open(
      RunningHouse house,
      Page browser,
      String username,
      String publication,
      String issue,
      String label) {
    Screens.open(browser, house, "/annotate/", username);
    String page =
        Await.until("page " + label, () -> Desk.pageId(browser, house, publication, issue, label));
    Editor editor = new Editor(house, browser, page, Desk.longestArticle(browser, house, page));
    editor.reopen();
    return editor;
  }

  /** Reads the page again, as it stands on the server. */
  void reopen() {
    browser.navigate(house.address() + "/annotate/pages/" + page + "?article=" + article);
    assertThat(bench().lastLine()).isVisible(PATIENTLY);
  }

  Page browser() {
    return browser;
  }

  String article() {
    return article;
  }

  String text() {
    return Desk.text(browser, house, page, article);
  }

  /** Sends the article to review; gives the submission. */
  String submit() {
    bench().waiveFailures("原文如此");
    bench().submit();
    return Desk.submission(browser, house, page, article);
  }

  /** Types behind the last character. */
  void add(String text) {
    bench().typeAtTheEndOfTheLastBlock(text);
    browser.keyboard().press("Escape");
    bench().awaitSaved();
  }

  /** Takes a submitted article back by its key. */
  void recall() {
    bench().focus();
    browser.keyboard().press("R");
    awaitState("in-work");
  }

  /** Waits until review says what became of the article, and opens it as it is now. */
  void awaitState(String state) {
    Await.until(
        "the article " + state,
        () ->
            state.equals(Desk.state(browser, house, page, article))
                ? Optional.of(state)
                : Optional.empty());
    reopen();
  }

  private Workbench bench() {
    return new Workbench(browser, article);
  }

  @Override
  public void close() {
    browser.context().close();
  }
}
