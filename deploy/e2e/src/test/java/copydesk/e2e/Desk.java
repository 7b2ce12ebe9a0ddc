package copydesk.e2e;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Optional;

/** What the annotate API says to the person whose browser this is. */
final class Desk {

  private Desk() {}

  static Optional<String> pageId(Page browser, RunningHouse house, String issue, String label) {
    return pageId(browser, house, "ytrb", issue, label);
  }

  static Optional<String> pageId(
      Page browser, RunningHouse house, String publication, String issue, String label) {
    JsonPath pages =
        get(browser, house, "/pages?publication=" + publication + "&issue=" + issue + "&limit=200");
    return Optional.ofNullable(pages.getString("items.find { it.label == '" + label + "' }?.id"));
  }

  /** A page with everything on it. */
  static JsonPath page(Page browser, RunningHouse house, String page) {
    return get(browser, house, "/pages/" + page);
  }

  static String longestArticle(Page browser, RunningHouse house, String page) {
    return get(browser, house, "/pages/" + page)
        .getString("articles.max { a -> a.blocks.sum { it.text.size() } }.id");
  }

  static int confirmedFacts(Page browser, RunningHouse house, String page, String article) {
    List<Object> facts =
        get(browser, house, "/pages/" + page)
            .getList(at(article) + ".facts.findAll { it.status == 'confirmed' }");
    return facts.size();
  }

  static String text(Page browser, RunningHouse house, String page, String article) {
    return get(browser, house, "/pages/" + page)
        .getString(at(article) + ".blocks.text.join('\\n')");
  }

  static String headline(Page browser, RunningHouse house, String page, String article) {
    return get(browser, house, "/pages/" + page).getString(at(article) + ".headline");
  }

  static String submission(Page browser, RunningHouse house, String page, String article) {
    return get(browser, house, "/pages/" + page).getString(at(article) + ".state.submission");
  }

  /** Where an article stands, such as {@code submitted}. */
  static String state(Page browser, RunningHouse house, String page, String article) {
    return get(browser, house, "/pages/" + page).getString(at(article) + ".state.name");
  }

  private static String at(String article) {
    return "articles.find { it.id == '" + article + "' }";
  }

  private static JsonPath get(Page browser, RunningHouse house, String path) {
    APIResponse answer = browser.request().get(house.address() + "/annotate/api" + path);
    if (answer.status() != 200) {
      throw new AssertionError(path + " answered " + answer.status() + ": " + answer.text());
    }
    return new JsonPath(answer.text());
  }
}
