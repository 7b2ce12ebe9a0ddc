package copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import copydesk.testhouse.Tokens;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a person does on the screens that are the same in every story. */
final class Screens {

  /** The names of the cookies that are a login; without them it has expired. */
  static final Pattern SESSION = Pattern.compile("q_session.*");

  private static final Path PICTURES = Path.of("target", "screenshots");

  private Screens() {}

  /** Opens an address of the house and signs in on Keycloak's page if that comes first. */
  static void open(Page page, RunningHouse house, String path, String username) {
    page.navigate(house.address() + path);
    if (page.url().contains("/auth/realms/")) {
      signIn(page, username);
    }
  }

  /** Fills Keycloak's login page, which is shown. */
  static void signIn(Page page, String username) {
    page.locator("input[name=username]").fill(username);
    page.locator("input[name=password]").fill(Tokens.password());
    page.locator("#kc-login, button[type=submit], input[type=submit]").first().click();
    page.waitForURL(url -> !url.contains("/auth/realms/"));
  }

  /** Keeps a picture of the screen as the editor of a manual would want it. */
  static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(false));
  }

  /** A screen with its heading, looked over. */
  static void look(Page page, String name) {
    PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
    lookOver(page, name);
  }

  /**
   * A screen with its heading at a desk and on a telephone; it is as wide as at a desk afterwards.
   */
  static void lookWideAndNarrow(Page page, String name) {
    page.setViewportSize(1440, 900);
    look(page, name);
    page.setViewportSize(390, 844);
    look(page, name + "-narrow");
    page.setViewportSize(1440, 900);
  }

  /** A picture is kept; nothing sticks out sideways, and axe finds nothing. */
  static void lookOver(Page page, String name) {
    keep(page, name);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits its width", name)
        .isEqualTo(true);
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
  }
}
