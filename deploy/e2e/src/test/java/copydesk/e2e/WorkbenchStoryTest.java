package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an editor does at the workbench beside typing, in real Chromium, in both languages. */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchStoryTest {

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private RunningHouse house;
  private Chromium chromium;
  private Page editor;
  private String id;

  @BeforeAll
  void start(RunningHouse running) {
    house = running;
    chromium = Chromium.start();
    editor = open("zh-CN", 1440, 900);
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  private Page open(String language, int width, int height) {
    Page page = chromium.page(language, width, height);
    Screens.open(page, house, "/annotate/", "lin");
    id =
        Await.until(
            "the page on the desk", () -> Desk.pageId(page, house, "ytrb", "2026-03-18", "04"));
    page.navigate(house.address() + "/annotate/pages/" + id);
    assertThat(page.locator(Strokes.CURSOR)).isVisible(PATIENTLY);
    return page;
  }

  private static Locator article(Page page, int index) {
    return page.locator("article[data-article]").nth(index);
  }

  private static Locator lines(Page page, int article) {
    return article(page, article).locator(".cm-line");
  }

  private void awaitSaved(Page page) {
    assertThat(page.locator("[data-saving=saved]")).isVisible(PATIENTLY);
  }

  private List<List<String>> blocks() {
    return Desk.page(editor, house, id).getList("articles.blocks.id");
  }

  private void undo(Page page) {
    page.waitForResponse(r -> r.url().endsWith("/undo"), () -> page.keyboard().press("z"));
    awaitSaved(page);
  }

  @Test
  @Order(1)
  void aBlockIsDraggedToAnotherArticleAndUndoPutsItBack() {
    // Given
    List<List<String>> before = blocks();
    int size = lines(editor, 1).count();

    // When
    Locator handle = article(editor, 0).locator(".types .cm-gutterElement [draggable]").last();
    editor.waitForResponse(
        r -> r.url().endsWith("/edits"), () -> handle.dragTo(lines(editor, 1).first()));
    awaitSaved(editor);

    // Then
    assertThat(lines(editor, 1)).hasCount(size + 1);
    Screens.keep(editor, "workbench-dragged");
    article(editor, 1).locator(".cm-content").focus();
    undo(editor);
    assertThat(blocks()).isEqualTo(before);
  }

  @Test
  @Order(2)
  void theKeysDoWhatDraggingDoes() {
    // Given
    List<List<String>> before = blocks();
    int size = lines(editor, 1).count();
    article(editor, 0).locator(".cm-content").focus();
    editor.keyboard().press("Control+Home");

    // When
    editor.keyboard().press("M");
    assertThat(editor.locator("dialog.chooser")).isVisible();
    editor.keyboard().type("2");
    editor.waitForResponse(r -> r.url().endsWith("/edits"), () -> editor.keyboard().press("Enter"));
    awaitSaved(editor);

    // Then
    assertThat(lines(editor, 1)).hasCount(size + 1);
    undo(editor);
    assertThat(blocks()).isEqualTo(before);
  }

  @Test
  @Order(3)
  void anArticleIsDividedMergedAndMadeALabelAndAllOfItIsTakenBack() {
    // Given
    List<List<String>> before = blocks();
    int articles = before.size();
    article(editor, 0).locator(".cm-content").focus();
    editor.keyboard().press("Control+Home");

    // When
    for (String key : List.of("j", "c", "A", "G", "C")) {
      if (key.equals("j") || key.equals("A")) {
        editor.keyboard().press(key);
      } else {
        editor.waitForResponse(r -> r.url().endsWith("/edits"), () -> editor.keyboard().press(key));
        awaitSaved(editor);
      }
    }

    // Then
    assertThat(editor.locator("article[data-article]")).hasCount(articles);
    assertThat(article(editor, 0).locator("header .soft")).containsText("栏目");
    undo(editor);
    undo(editor);
    undo(editor);
    assertThat(blocks()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void anArticleIsSpikedForAReasonAndTakenUpAgain() {
    // When
    article(editor, 1).locator(".cm-content").focus();
    editor.keyboard().press("X");
    editor.keyboard().type("与昨日重复");
    editor.keyboard().press("Enter");

    // Then
    assertThat(article(editor, 1).locator("[data-state=spiked]")).isVisible(PATIENTLY);
    assertThat(article(editor, 1).locator(".reason")).hasText("与昨日重复");
    editor.keyboard().press("R");
    assertThat(article(editor, 1).locator("[data-state=in-work]")).isVisible(PATIENTLY);
  }

  @Test
  @Order(5)
  void strokesOfAnInputMethodAreTextAndNeverCommands() {
    // Given
    CDPSession input = editor.context().newCDPSession(editor);
    List<List<String>> before = blocks();
    article(editor, 0).locator(".cm-content").focus();
    editor.keyboard().press("Control+Home");
    editor.keyboard().press("i");

    // When: c, G and X would divide, merge and spike
    for (String composed : List.of("c", "c'g", "c'g'x")) {
      compose(input, composed);
    }
    assertThat(blocks()).isEqualTo(before);
    JsonObject text = new JsonObject();
    text.addProperty("text", "采购新");
    editor.waitForResponse(
        r -> r.url().endsWith("/edits"), () -> input.send("Input.insertText", text));
    editor.keyboard().press("Escape");
    awaitSaved(editor);

    // Then
    assertThat(lines(editor, 0).first()).containsText("采购新");
    assertThat(blocks()).isEqualTo(before);
    undo(editor);
    assertThat(lines(editor, 0).first()).not().containsText("采购新");
  }

  /** A stroke that the input method takes, and what it shows of the word so far. */
  private static void compose(CDPSession input, String shown) {
    JsonObject key = new JsonObject();
    key.addProperty("type", "rawKeyDown");
    key.addProperty("key", "Process");
    key.addProperty(
        "code", "Key" + shown.substring(shown.length() - 1).toUpperCase(java.util.Locale.ROOT));
    key.addProperty("windowsVirtualKeyCode", 229);
    input.send("Input.dispatchKeyEvent", key);
    JsonObject composition = new JsonObject();
    composition.addProperty("text", shown);
    composition.addProperty("selectionStart", shown.length());
    composition.addProperty("selectionEnd", shown.length());
    input.send("Input.imeSetComposition", composition);
  }

  @Test
  @Order(6)
  void anEditorsOwnKeysGoAlongAndTwoOnOneKeyAreSaidToBe() {
    // Given
    article(editor, 0).locator(".cm-content").focus();
    editor.keyboard().press("?");
    Locator person = editor.locator("button.key[data-command=person]");

    // When
    person.click();
    editor.keyboard().press("r");
    assertThat(editor.locator(".key-sheet .conflicts")).containsText("标为职务");
    Screens.keep(editor, "workbench-keys-conflict");
    person.click();
    editor.waitForResponse(
        r -> r.url().endsWith("/preferences"), () -> editor.keyboard().press("1"));

    // Then
    Page elsewhere = open("en", 1280, 800);
    assertThat(elsewhere.locator(".fact-tool.person kbd")).hasText("1");
    elsewhere.context().close();
    editor.locator(".key-sheet .head .quiet").click();
    assertThat(person).hasText("p");
    editor.keyboard().press("Escape");
  }

  @Test
  @Order(7)
  void theWorkbenchIsCleanInBothLanguagesWideNarrowAndDark() {
    for (String language : List.of("zh-CN", "en")) {
      Page page = open(language, 1440, 900);
      Screens.lookOver(page, "workbench-" + language + "-1440");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      Screens.lookOver(page, "workbench-" + language + "-dark");
      page.keyboard().press("?");
      assertThat(page.locator("dialog.key-sheet")).isVisible();
      Screens.lookOver(page, "workbench-" + language + "-keys");
      page.keyboard().press("Escape");
      page.keyboard().press("M");
      assertThat(page.locator("dialog.chooser")).isVisible();
      Screens.lookOver(page, "workbench-" + language + "-choose");
      page.keyboard().press("Escape");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      page.setViewportSize(1280, 800);
      Screens.lookOver(page, "workbench-" + language + "-1280");
      page.setViewportSize(720, 450);
      Screens.lookOver(page, "workbench-" + language + "-at-200-percent");
      page.context().close();
    }
  }
}
