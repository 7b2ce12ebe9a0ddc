package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** The workbench as an editor uses it: by keyboard, with one article active. */
final class Workbench {

  private final Page page;
  private final Locator article;

  Workbench(Page page, String id) {
    this.page = page;
    this.article = page.locator("article[data-article='" + id + "']");
  }

  void focus() {
    line(0).click();
  }

  void flipABoundaryAndBack() {
    line(1).click();
    page.keyboard().press("n");
    page.keyboard().press("f");
    awaitSaved();
    page.keyboard().press("z");
    awaitSaved();
  }

  /** Types over a character, as one does who sees a wrong one. */
  void correctTheFirstCharacterOfABody(String character) {
    line(lines() - 1).click();
    page.keyboard().press("i");
    page.keyboard().press("Home");
    page.keyboard().press("Shift+ArrowRight");
    page.keyboard().insertText(character);
    page.keyboard().press("Escape");
    awaitSaved();
  }

  /** Types and does not wait for it to be saved. */
  void typeAtTheEndOfTheLastBlock(String text) {
    line(lines() - 1).click();
    page.keyboard().press("i");
    page.keyboard().press("Control+End");
    page.keyboard().insertText(text);
  }

  /**
   * Selects characters of the last block and presses the key of a fact type.
   *
   * @param from first character, counted from 0
   * @param to behind the last
   */
  void tag(int from, int to, String key) {
    line(lines() - 1).click();
    page.keyboard().press("Home");
    for (int i = 0; i < from; i++) {
      page.keyboard().press("ArrowRight");
    }
    for (int i = from; i < to; i++) {
      page.keyboard().press("Shift+ArrowRight");
    }
    page.keyboard().press(key);
    awaitSaved();
  }

  /** Gives every failing finding the same reason to stand. */
  void waiveFailures(String reason) {
    line(0).click();
    Locator failing = page.locator(".finding-note.fail:has(input)");
    while (failing.count() > 0) {
      // By its id: notes change places when others come.
      String finding = failing.first().getAttribute("data-finding");
      Locator why = page.locator(".finding-note[data-finding='" + finding + "'] input");
      why.fill(reason);
      why.press("Enter");
      assertThat(why).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
      awaitSaved();
    }
  }

  void submit() {
    article.locator("header button.submit").click();
    assertThat(article.locator("[data-state=submitted]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
  }

  /** Where the article ends. */
  Locator lastLine() {
    return article.locator(".cm-line").last();
  }

  private Locator line(int index) {
    return article.locator(".cm-line").nth(index);
  }

  private int lines() {
    return article.locator(".cm-line").count();
  }

  /** Waits until the server has what was done. */
  void awaitSaved() {
    assertThat(page.locator("[data-saving=saved]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
  }
}
