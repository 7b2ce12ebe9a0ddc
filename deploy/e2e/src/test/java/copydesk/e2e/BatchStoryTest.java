package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A night's pages in one zip, some of them bad, as an editor sends it and watches it being read. A
 * picture of each step is kept in {@code target/screenshots}, in both languages, wide and narrow.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BatchStoryTest {

  private static final int PAGES = 400;
  private static final String STORY = "云汀市春耕备耕全面展开\n　　本报讯 记者从市农业农村局获悉，%d号地块的春耕备耕\n工作全面展开。\n";
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

  private RunningHouse house;
  private Chromium chromium;
  private Page editor;
  private String batch;

  @BeforeAll
  void start(RunningHouse running) {
    house = running;
    chromium = Chromium.start();
    editor = chromium.page("zh-CN", 1280, 900);
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  @Test
  @Order(1)
  void theEditorSendsAZipAndIsLedToItsProgress() throws IOException {
    Screens.open(editor, house, "/ingest/send", "lin");
    Screens.keep(editor, "batch-1-send");
    editor.locator("input[name=keys][value=name]").check();

    editor
        .locator("#batch-files")
        .setInputFiles(new FilePayload("2026-04-07.zip", "application/zip", zip()));

    editor.waitForURL("**/ingest/batches/*");
    batch = editor.url().substring(house.address().length());
    assertThat(editor.locator("h1")).containsText("2026-04-07.zip");
  }

  @Test
  @Order(2)
  void theEditorPausesAndResumesByKeyboard() {
    Locator pause = editor.locator("[data-act=pause]");
    pause.focus();
    editor.keyboard().press("Enter");
    assertThat(editor.locator("#state")).hasText("已暂停");
    assertThat(editor.locator("[data-act=resume]")).isFocused();
    Screens.keep(editor, "batch-2-paused");

    editor.keyboard().press("Enter");

    assertThat(editor.locator("#state")).containsText("已完成", PATIENTLY);
  }

  @Test
  @Order(3)
  void everyFileHasItsOutcomeAndBadOnesSayWhatToDo() {
    assertThat(editor.locator("[data-count=read]")).hasText(String.valueOf(PAGES));
    assertThat(editor.locator("[data-count=refused]")).hasText("3");
    assertThat(editor.locator("[data-count=unreadable]")).hasText("1");
    Screens.keep(editor, "batch-3-done");

    editor.locator("a[href*='outcome=refused']").click();

    assertThat(editor.locator("tbody tr")).hasCount(3);
    assertThat(editor.locator("tbody")).containsText("改文件名，或加一份清单");
    Screens.keep(editor, "batch-4-refused");
  }

  @Test
  @Order(4)
  void itIsTheSameInEnglishAndOnANarrowScreen() {
    for (String language : new String[] {"zh-CN", "en"}) {
      for (int width : new int[] {1280, 390}) {
        Page page = chromium.page(language, width, 900);
        Screens.open(page, house, "/ingest/batches", "lin");
        String form = "-" + language.substring(0, 2) + "-" + width;
        Screens.look(page, "batch-list" + form);
        page.navigate(house.address() + batch);
        Screens.look(page, "batch-files" + form);
        page.navigate(house.address() + batch + "?outcome=refused");
        Screens.look(page, "batch-refused" + form);
        page.navigate(house.address() + "/ingest/send");
        Screens.look(page, "batch-send" + form);
        page.context().close();
      }
    }
  }

  @Test
  @Order(5)
  void whoMaySendForNoPaperSeesNeitherBatchesNorTheWayToSendOne() {
    Page guest = chromium.page("en", 1280, 900);
    Screens.open(guest, house, "/ingest/batches", "guest");

    assertThat(guest.locator("body")).not().containsText("2026-04-07.zip");
    guest.navigate(house.address() + "/ingest/send");
    assertThat(guest.locator("#batch-send")).hasCount(0);
    guest.context().close();
  }

  @Test
  @Order(6)
  void aFileInTheWatchedFolderIsReadAndPutAway() throws IOException {
    Path inbox = house.data().resolve("inbox");
    String name = "ytwb_2026-04-07_1_01.txt";
    Path outside = Files.write(house.data().resolve(name), bytes(STORY.formatted(1)));

    Files.move(outside, inbox.resolve(name));

    Path done = inbox.resolve("done").resolve(name);
    Await.until(
        "the file in done/", () -> Files.exists(done) ? Optional.of(done) : Optional.empty());
    editor.navigate(house.address() + "/ingest/batches");
    assertThat(editor.locator("tbody")).containsText(name);
  }

  private static byte[] zip() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 1; i <= PAGES; i++) {
      files.put("ytrb_2026-04-07_1_%03d.txt".formatted(i), bytes(STORY.formatted(i)));
    }
    files.put("ytrb_2026-04-07_1_cover.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
    files.put("ytrb_2026-04-07_1_empty.txt", new byte[0]);
    files.put("../scan0007.txt", bytes(STORY.formatted(7)));
    files.put("夜班/扫描件0008.txt", bytes(STORY.formatted(8)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
