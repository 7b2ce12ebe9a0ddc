package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An article of 30,000 characters is typed into, and the next article is gone to. What it took is
 * printed: it says something on a quiet machine only, so nothing is asserted of it.
 */
@ExtendWith(HouseExtension.class)
class FluidStoryTest {

  private static final int PARAGRAPHS = 120;
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

  @Test
  void aLongArticleStaysFluidAndTheNextOneIsThereAtOnce(RunningHouse house) {
    try (Chromium chromium = Chromium.start()) {
      Page lin = chromium.page("zh-CN", 1440, 900);
      Screens.open(lin, house, "/annotate/", "lin");
      assertThat(lin.locator("table tbody tr").first()).isVisible(PATIENTLY);
      String page =
          Await.until("the page on the desk", () -> Desk.pageId(lin, house, "2026-03-18", "03"));
      String article = Desk.longestArticle(lin, house, page);
      lengthen(house, page, article);
      int length = Desk.text(lin, house, page, article).length();

      lin.navigate(house.address() + "/annotate/pages/" + page + "?article=" + article);
      assertThat(lin.locator(".cm-line").first()).isVisible(PATIENTLY);
      lin.locator("article[data-article='" + article + "'] .cm-line").first().click();
      List<Number> frames = typing(lin);
      assertThat(lin.locator("[data-saving=saved]")).isVisible(PATIENTLY);
      List<Number> next = goingOn(lin);

      System.out.printf(
          "An article of %d characters, typed into: frames p50 %.1f ms, p95 %.1f ms, longest %.1f ms"
              + " of %d. The next article: p50 %.1f ms, longest %.1f ms%n",
          length,
          frames.get(frames.size() / 2).doubleValue(),
          frames.get(frames.size() * 95 / 100).doubleValue(),
          frames.getLast().doubleValue(),
          frames.size(),
          next.get(next.size() / 2).doubleValue(),
          next.getLast().doubleValue());
      assertThat(length).isGreaterThan(30_000);
    }
  }

  /**
   * Types sixty characters, twelve a second, which is faster than people write; the times between
   * frames meanwhile, sorted.
   */
  @SuppressWarnings("unchecked")
  private static List<Number> typing(Page lin) {
    lin.keyboard().press("i");
    lin.evaluate(
        """
        window.times = []; let last = performance.now();
        const step = (now) => { window.times.push(now - last); last = now; requestAnimationFrame(step); };
        requestAnimationFrame(step);
        """);
    lin.keyboard().type("字".repeat(60), new Keyboard.TypeOptions().setDelay(80));
    // However slow the machine is, two frames later there is one time between frames at least.
    lin.waitForFunction("window.times.length > 1");
    List<Number> frames =
        (List<Number>) lin.evaluate("window.times.slice(1).sort((a, b) => a - b)");
    lin.keyboard().press("Escape");
    return frames;
  }

  /** Goes to the next article and back by key; from each stroke to the frame that shows it. */
  @SuppressWarnings("unchecked")
  private static List<Number> goingOn(Page lin) {
    return (List<Number>)
        lin.evaluate(
            """
            async () => {
              const times = [];
              for (let i = 0; i < 10; i++) {
                const from = performance.now();
                document.activeElement.dispatchEvent(
                  new KeyboardEvent("keydown", { key: i % 2 ? "A" : "a", bubbles: true, cancelable: true }));
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                times.push(performance.now() - from);
              }
              return times.sort((a, b) => a - b);
            }
            """);
  }

  /** Makes the article long: paragraphs before its last block, none of which says the same. */
  private static void lengthen(RunningHouse house, String page, String article) {
    Person lin = Person.signIn(house, "lin");
    var now = lin.request().get("/annotate/api/articles/" + article).jsonPath();
    List<String> blocks = now.getList("blocks.id");
    StringBuilder all = new StringBuilder();
    List<Map<String, Object>> ops = new ArrayList<>();
    String block = blocks.getLast();
    String prefix = "long" + Long.toString(System.nanoTime(), 36) + "-";
    for (int i = 1; i <= PARAGRAPHS; i++) {
      String paragraph = paragraph(i);
      all.append(paragraph);
      ops.add(Map.of("op", "split", "block", block, "at", paragraph.length(), "id", prefix + i));
      block = prefix + i;
    }
    ops.addFirst(
        new HashMap<>(
            Map.of(
                "op",
                "replace",
                "block",
                blocks.getLast(),
                "start",
                0,
                "end",
                0,
                "text",
                all.toString())));
    lin.request()
        .body(Map.of("base", Map.of(article, now.getLong("version")), "ops", ops))
        .post("/annotate/api/pages/" + page + "/edits")
        .then()
        .statusCode(200);
  }

  private static String paragraph(int number) {
    String sentence =
        "第%d个村子在河的上游，村里有%d户人家，春天种稻，秋天收茶，冬天修渠。记者在村口遇见一位老人，他说今年的雨水比去年多，路也比去年好走。"
            .formatted(number, number * 7 % 300 + 20);
    return sentence.repeat(4);
  }
}
