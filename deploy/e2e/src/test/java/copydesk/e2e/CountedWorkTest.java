package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From what the machine read to what somebody annotated, and on to all articles submitted, by
 * keyboard alone: a sample page, and the page and its annotation that {@code -Dpage} and {@code
 * -Dgold} name, or all those of {@code COPYDESK_COUNTED} ({@code page=annotation}, with colons
 * between). It prints the strokes and the seconds, all in all and for 1,000 characters.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountedWorkTest {

  private static final String SEED = "ytwb_2026-03-26_1_A03";

  /**
   * A page to work on.
   *
   * @param file the page as received
   * @param gold its annotation
   */
  record Sheet(Path file, Path gold, String publication, String date, String label) {}

  private RunningHouse house;
  private Chromium chromium;

  @BeforeAll
  void start(RunningHouse running) {
    house = running;
    chromium = Chromium.start();
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  static Stream<Named<Sheet>> sheets() {
    Path seeds = Path.of(System.getProperty("copydesk.root"), "seeds");
    Sheet seed =
        new Sheet(
            seeds.resolve("pages/" + SEED + ".txt"),
            seeds.resolve("expected/" + SEED + ".json"),
            "ytwb",
            "2026-03-26",
            "A03");
    return Stream.concat(
        Stream.of(Named.of(SEED, seed)),
        given().map(sheet -> Named.of(sheet.file().getFileName().toString(), sheet)));
  }

  /**
   * The pages that are named on the command line or in the environment, each with its annotation.
   */
  private static Stream<Sheet> given() {
    String page = System.getProperty("page", "");
    String pairs =
        page.isBlank()
            ? System.getenv().getOrDefault("COPYDESK_COUNTED", "")
            : page + "=" + System.getProperty("gold", "");
    List<String[]> named =
        Stream.of(pairs.split(File.pathSeparator))
            .filter(pair -> !pair.isBlank())
            .map(pair -> pair.split("=", 2))
            .toList();
    return IntStream.range(0, named.size())
        .mapToObj(
            i ->
                new Sheet(
                    Path.of(named.get(i)[0]),
                    Path.of(named.get(i)[1]),
                    "ytrb",
                    "2026-04-01",
                    "K" + (i + 1)));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void isReadRightAndSubmittedByKeyboardAlone(Sheet sheet) {
    // Given
    house.command(
        "ingest",
        sheet.file().toString(),
        "--publication",
        sheet.publication(),
        "--date",
        sheet.date(),
        "--label",
        sheet.label());
    Page editor = chromium.page("zh-CN", 1440, 900);
    Screens.open(editor, house, "/annotate/", "lin");
    String id =
        Await.until(
            "the page on the desk",
            () -> Desk.pageId(editor, house, sheet.publication(), sheet.date(), sheet.label()));
    editor.navigate(house.address() + "/annotate/pages/" + id);
    assertThat(editor.locator(Strokes.CURSOR))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    Strokes keys = new Strokes(editor, () -> Desk.page(editor, house, id));
    Gold gold = Gold.of(JsonPath.from(sheet.gold().toFile()), keys.now().source());

    // When
    Proofreader proofreader = new Proofreader(keys, gold);
    proofreader.work();
    PageNow read = keys.now();
    int toGold = keys.count();
    Duration readTime = keys.time();
    new Desking(editor, keys).submitAll();

    // Then
    assertThat(stories(read)).containsExactlyInAnyOrderElementsOf(wanted(gold));
    assertThat(
            Desk.page(editor, house, id).getList("articles.findAll { !it.furniture }.state.name"))
        .containsOnly("submitted");
    Screens.keep(editor, "counted-" + sheet.label());
    int characters = read.source().codePointCount(0, read.source().length());
    proofreader.told().forEach(System.out::println);
    System.out.println(
        told(sheet, characters, "to the annotated reading", toGold, readTime)
            + "\n"
            + told(sheet, characters, "to all articles submitted", keys.count(), keys.time()));
    editor.context().close();
  }

  private static String told(Sheet sheet, int characters, String what, int strokes, Duration time) {
    double thousands = characters / 1000.0;
    double seconds = time.toMillis() / 1000.0;
    return "%s, %d characters, %s: %d strokes, %.1f s; for 1,000 characters %.1f strokes, %.2f s"
        .formatted(
            sheet.file().getFileName(),
            characters,
            what,
            strokes,
            seconds,
            strokes / thousands,
            seconds / thousands);
  }

  private static List<List<String>> stories(PageNow page) {
    return page.stories().stream()
        .map(
            story ->
                story.blocks().stream()
                    .filter(block -> !block.text().isEmpty())
                    .map(block -> block.type() + ": " + block.text())
                    .toList())
        .filter(blocks -> !blocks.isEmpty())
        .toList();
  }

  private static List<List<String>> wanted(Gold gold) {
    return gold.stories().stream()
        .map(story -> story.stream().map(p -> p.type() + ": " + p.text()).toList())
        .toList();
  }

  /** What is left of a page's work when it reads right. */
  private record Desking(Page editor, Strokes keys) {

    private static final int MOST_STEPS = 200;

    /** Goes from article to article, says why failing checks may stand, and submits. */
    void submitAll() {
      keys.press(List.of("#", "1", "Enter"));
      for (int steps = 0; open() > 0; steps++) {
        if (steps == MOST_STEPS) {
          throw new AssertionError(
              open() + " not submitted; last said: " + editor.locator(".spoken").textContent());
        }
        if (editor.locator(".finding-note.fail input").count() > 0) {
          keys.press("w");
          keys.write("原文如此");
          keys.change(List.of("Enter"));
        } else if (editor.locator("article.active .submit").count() > 0) {
          keys.change(List.of("Control+Enter"));
        } else {
          keys.press("Control+Enter"); // nothing to submit here: on to what is
        }
      }
    }

    private int open() {
      return editor.locator("article header .submit").count();
    }
  }
}
