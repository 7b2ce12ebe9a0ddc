package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the calendar to a page that was read by the wrong encoding and is put right; each screen in
 * both languages, wide and narrow, with axe and a picture in {@code target/screenshots}.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeScreensTest {

  private static final String BIG5 = "雲汀市春耕備耕全面展開\n本報訊 記者從市府獲悉，全市春耕\n備耕工作全面展開，各區農友忙於整地。\n";

  private static final String ALTO =
      """
      <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="600" HEIGHT="800">
        <PrintSpace><TextBlock HPOS="40" VPOS="40" WIDTH="400" HEIGHT="40">
          <TextLine HPOS="40" VPOS="40" WIDTH="400" HEIGHT="36"><String CONTENT="新桥今日通车"/></TextLine>
        </TextBlock><TextBlock HPOS="40" VPOS="120" WIDTH="240" HEIGHT="60">
          <TextLine HPOS="60" VPOS="120" WIDTH="220" HEIGHT="18"><String CONTENT="本报讯 云汀新桥今日上午建成"/></TextLine>
          <TextLine HPOS="40" VPOS="144" WIDTH="120" HEIGHT="18"><String CONTENT="并通车。"/></TextLine>
        </TextBlock></PrintSpace></Page></Layout></alto>
      """;

  private RunningHouse house;
  private Chromium chromium;
  private Page editor;

  /** Addresses below the house. */
  private String misread;

  private String scanned;

  @BeforeAll
  void start(RunningHouse running) {
    house = running;
    chromium = Chromium.start();
    editor = chromium.page("zh-CN", 1280, 900);
    Screens.open(editor, house, "/ingest/", "lin");
    misread =
        "/ingest/pages/"
            + send(
                "B9",
                BIG5.getBytes(Charset.forName("Big5")),
                "application/octet-stream",
                "&encoding=GB18030");
    scanned =
        "/ingest/pages/" + send("B8", ALTO.getBytes(StandardCharsets.UTF_8), "application/xml", "");
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  @Test
  @Order(1)
  void theCalendarLeadsToTheIssueAndItsPages() {
    editor.navigate(house.address() + "/ingest/?month=2026-03");
    editor.locator(".calendar a", new Page.LocatorOptions().setHasText("云汀日报")).first().click();

    assertThat(editor.locator("tbody th a").first()).isVisible();
    assertThat(editor.locator("tbody .badge").first()).isVisible();
  }

  @Test
  @Order(2)
  void aPageShowsTheBoxesOfItsLinesAsPrinted() {
    editor.navigate(house.address() + scanned);
    editor.locator("#as-printed").check();

    assertThat(editor.locator(".printed rect").first()).isVisible();
    Screens.look(editor, "intake-printed");
  }

  @Test
  @Order(3)
  void theScreensAreTheSameInEnglishAndOnANarrowScreen() {
    for (String language : new String[] {"zh-CN", "en"}) {
      for (int width : new int[] {1280, 390}) {
        Page page = chromium.page(language, width, 900);
        Screens.open(page, house, "/ingest/?month=2026-03", "lin");
        String form = "-" + language.substring(0, 2) + "-" + width;
        Screens.look(page, "intake-calendar" + form);
        for (Map.Entry<String, String> screen :
            Map.of(
                    "issue", "/ingest/issues/ytrb/2026-03-25/1",
                    "issue-again", "/ingest/issues/ytrb/2026-03-25/1/again",
                    "page", scanned,
                    "again", misread + "/again?encoding=Big5",
                    "outdated", "/ingest/again")
                .entrySet()) {
          page.navigate(house.address() + screen.getValue());
          Screens.look(page, "intake-" + screen.getKey() + form);
        }
        page.context().close();
      }
    }
  }

  @Test
  @Order(4)
  void aPageThatWasReadByTheWrongEncodingIsPutRight() {
    editor.navigate(house.address() + misread);
    editor.locator("a[href$='/again']").click();
    editor.locator("#encoding").selectOption("Big5");
    editor.locator("form.fields button[type=submit]").click();
    assertThat(editor.locator(".ins").first()).containsText("雲汀市春耕備耕全面展開");

    editor.locator("#take").click();

    editor.waitForURL("**" + misread);
    assertThat(editor.locator(".reading")).containsText("雲汀市春耕備耕全面展開");
  }

  @Test
  @Order(5)
  void whoIsNoEditorIsNotOfferedToReadAgain() {
    Page reviewer = chromium.page("zh-CN", 1280, 900);
    Screens.open(reviewer, house, misread, "he");

    assertThat(reviewer.locator("a[href$='/again']")).hasCount(0);
    reviewer.navigate(house.address() + misread + "/again");
    assertThat(reviewer.locator("#take")).hasCount(0);
    reviewer.context().close();
  }

  private String send(String label, byte[] bytes, String type, String more) {
    APIResponse answer =
        editor
            .request()
            .post(
                house.address()
                    + "/ingest/api/pages?publication=ytsb&date=2026-03-30&edition=1&label="
                    + label
                    + more,
                RequestOptions.create()
                    .setHeader("Content-Type", type)
                    .setHeader("X-Copydesk", "1")
                    .setHeader("Origin", house.address())
                    .setData(bytes));
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    return answer.text().replaceFirst("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
  }
}
