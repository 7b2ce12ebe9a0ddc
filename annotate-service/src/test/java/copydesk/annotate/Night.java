package copydesk.annotate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What has to be there before the next of the interface's examples: pages, readings, jumps. */
public final class Night {

  private static final String PAGE = "春耕现场会召开\n\n市长林汀3月24日下午出席并讲话。\n\n文化馆开放";
  private static final String FRONT = "旧楼添新梯\n槐荫里小区建成于1994年，（下转第2版）\n天气晴好";
  private static final String SECOND = "（上接第1版）\n有住宅楼11栋。\n招聘启事";
  private static final DeskClient LIN = new DeskClient("lin");

  private final Map<String, String> known;

  /**
   * A night that notes what is there.
   *
   * @param known ids by the names that the examples give them
   */
  public Night(Map<String, String> known) {
    this.known = known;
  }

  /** Makes one of the things that the examples name. */
  public void setUp(String thing) throws Exception {
    switch (thing) {
      case "page" -> known.put("page", Scanner.page("ytrb", PAGE, "pa").toString());
      case "newer reading" -> newerReading();
      case "jump" -> jump();
      case "confirmed name" -> confirmedName();
      case "annotated article" ->
          known.put("annotated", LIN.articles(Scanner.page("ytrb", PAGE, "pa")).getFirst());
      case "two pages" -> twoPages();
      default -> throw new IllegalArgumentException("nothing is called " + thing);
    }
  }

  private void newerReading() throws Exception {
    UUID page = Scanner.page("ytrb", PAGE, "pa");
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    LIN.edit(page, DeskClient.replace(block, 0, 1, "新"));
    Scanner.read("ytrb", page, 2, PAGE, "pp");
    await(page, "offers", 1);
    known.put("again", page.toString());
  }

  private void jump() throws Exception {
    UUID front = Scanner.page("ytrb", FRONT, "pa");
    UUID second = Scanner.page("ytrb", SECOND, "pa");
    String block = LIN.page(front).path("articles[0].blocks[0].id");
    LIN.edit(front, DeskClient.replace(block, 0, 1, "老"));
    TurnLines.link(front, FRONT.indexOf("（下转"), second, 0);
    await(front, "jumps", 1);
    known.put("out", front.toString());
  }

  private void twoPages() throws Exception {
    UUID first = Scanner.page("ytrb", "旧楼添新梯\n槐荫里小区建成于1994年。", "pa");
    UUID second = Scanner.page("ytrb", "有住宅楼11栋。\n居民都说方便。", "pa");
    known.put("first", first.toString());
    known.put("from", LIN.page(first).path("articles[0].id"));
    known.put("to", LIN.page(second).path("articles[0].id"));
  }

  private void confirmedName() throws Exception {
    UUID page = Scanner.page("ytrb", "岳小澍、岳小澍、岳小澍", "");
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    for (int start = 0; start < 12; start += 4) {
      List<Object> at = List.of(Map.of("block", block, "start", start, "end", start + 3));
      LIN.edit(page, Map.of("op", "tag", "type", "person", "at", at));
    }
  }

  private static void await(UUID page, String list, int count) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      if (LIN.page(page).<List<Object>>path(list).size() >= count) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("there were no " + list);
  }
}
