package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * A keyboard at the workbench that counts. It looks at the screen as one does, and never clicks.
 */
final class Strokes {

  /** Where the screen says that the cursor is. */
  static final String CURSOR = ".bar .where[data-block]:not([data-block=''])";

  private final Page page;
  private final Supplier<JsonPath> document;
  private int count;
  private Instant first;
  private Instant last;

  /**
   * @param page the workbench, opened
   * @param document asks for the page as it stands on the server
   */
  Strokes(Page page, Supplier<JsonPath> document) {
    this.page = page;
    this.document = document;
  }

  /** Presses a key; one with a modifier is one stroke. */
  void press(String key) {
    stroke();
    page.keyboard().press(key);
    last = Instant.now();
  }

  void press(List<String> keys) {
    keys.forEach(this::press);
  }

  /** Types text; each character is a stroke, as an input method's strokes are nobody's to know. */
  void write(String text) {
    text.codePoints()
        .forEach(
            c -> {
              stroke();
              page.keyboard().insertText(Character.toString(c));
              last = Instant.now();
            });
  }

  private void stroke() {
    count++;
    first = first == null ? Instant.now() : first;
  }

  /** Presses keys whose last changes the page, and waits until that has been saved and is shown. */
  void change(List<String> keys) {
    press(keys.subList(0, keys.size() - 1));
    page.waitForResponse(
        response ->
            response.url().contains("/annotate/api/")
                && !response.url().endsWith("/presence") // a window says by itself that it is here
                && response.request().method().equals("POST"),
        () -> press(keys.getLast()));
    settle();
  }

  /** Leaves typing, and waits until what was typed has been saved. */
  void leaveTyping() {
    press("Escape");
    settle();
  }

  private void settle() {
    assertThat(page.locator("[data-saving=saved]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    // The cursor follows its block to where that stands now.
    assertThat(page.locator(CURSOR)).isVisible();
    last = Instant.now();
  }

  /** The ways from where the cursor is, as the screen says. */
  Routes routes(PageNow now) {
    Locator where = page.locator(CURSOR);
    String block = where.getAttribute("data-block");
    int units = Integer.parseInt(where.getAttribute("data-at"));
    return new Routes(now, block, now.block(block).text().codePointCount(0, units));
  }

  /** The page as it is on the screen. */
  PageNow now() {
    @SuppressWarnings("unchecked")
    List<String> order =
        (List<String>)
            page.evaluate(
                "() => [...document.querySelectorAll('article[data-article]')]"
                    + ".map(a => a.dataset.article)");
    return PageNow.of(document.get(), order);
  }

  int count() {
    return count;
  }

  /** From the first stroke to the last being done. */
  Duration time() {
    return first == null ? Duration.ZERO : Duration.between(first, last);
  }
}
