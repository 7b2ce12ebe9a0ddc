package copydesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What readers get: a record is published, corrected and withdrawn; a publishing system that
 * subscribed in the browser is told of all of it, in order and signed.
 */
@ExtendWith(HouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishedStoryTest {

  private static final String WRONG = "末段数字有误";
  private static final String GONE = "误发，稿件未经核实";
  private static final String ADDED = "（更正：以本版为准）";
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private RunningHouse house;
  private Chromium chromium;
  private Receiver receiver;
  private Editor lin;
  private Page yan;
  private Page gu;
  private String submission;
  private String secret;
  private String newSecret;
  private String record;

  @BeforeAll
  void start(RunningHouse running) throws IOException {
    house = running;
    chromium = Chromium.start();
    receiver = new Receiver();
    lin = Editor.open(house, browser("zh-CN"), "lin", "ytrb", "2026-03-25", "06");
    submission = lin.submit();
    yan = browser("zh-CN");
    gu = browser("en");
    gu.onDialog(Dialog::accept);
  }

  @AfterAll
  void stop() {
    chromium.close();
    receiver.close();
  }

  @Test
  @Order(1)
  void aPublishingSystemSubscribesAndSeesItsSecretOnce() {
    Screens.open(yan, house, "/review/subscriptions", "yan");
    awaitForm();
    Screens.lookWideAndNarrow(yan, "85-subscribe-zh");
    yan.locator("#url").fill(receiver.url());
    yan.locator("#url").press("Enter");
    secret = takeSecret("86-secret-zh");
    yan.waitForURL("**/review/subscriptions/*");

    assertThat(yan.locator("h1")).hasText(receiver.url());
    assertThat(yan.content()).doesNotContain(secret);
    Screens.lookWideAndNarrow(yan, "87-subscription-zh");
  }

  @Test
  @Order(2)
  void theRecordIsPublishedAndTold() {
    signedByThree(submission);
    Receiver.Message told = awaitMessage(1);

    assertThat(told.says("type")).isEqualTo("record.published");
    assertThat(told.isSignedWith(secret)).isTrue();
    assertThat(told.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();
    record = told.says("data.record");
  }

  @Test
  @Order(3)
  void aCorrectionPassesEveryStageAndIsToldWithItsReason() {
    Screens.open(gu, house, "/review/records/" + record, "gu");
    gu.locator("#correction").fill(WRONG);
    gu.locator("#correction").press("Tab");
    gu.keyboard().press("Enter");
    assertThat(gu.locator(".notice.warn")).containsText(WRONG);
    Screens.lookWideAndNarrow(gu, "88-correction-ordered-en");
    lin.awaitState("in-work");
    lin.add(ADDED);
    signedByThree(lin.submit());
    Receiver.Message told = awaitMessage(2);

    assertThat(told.says("type")).isEqualTo("record.corrected");
    assertThat(told.says("data.version")).isEqualTo("2");
    assertThat(told.says("data.record")).isEqualTo(record);
    assertThat(told.says("data.reason")).isEqualTo(WRONG);
    assertThat(told.isSignedWith(secret)).isTrue();
    Page he = browser("zh-CN");
    Screens.open(he, house, "/review/records/" + record, "he");
    assertThat(he.locator("main")).containsText(WRONG);
    assertThat(he.locator("ins").first()).containsText(ADDED);
    Screens.lookWideAndNarrow(he, "89-corrected-zh");
    he.context().close();
  }

  @Test
  @Order(4)
  void aNewSecretSignsBesideTheOldAndAMessageIsSentAgainByHand() {
    yan.reload();
    yan.locator("form[data-path$='/secret'] button").press("Enter");
    newSecret = takeSecret("90-new-secret-zh");
    Locator newest = yan.locator("ul.risks > li").first();
    assertThat(newest).isVisible(PATIENTLY);
    newest.locator("button[data-path$='/replay']").press("Enter");
    Receiver.Message again = awaitMessage(3);

    assertThat(newSecret).isNotEqualTo(secret);
    assertThat(again.id()).isEqualTo(receiver.came().get(1).id());
    assertThat(again.body()).isEqualTo(receiver.came().get(1).body());
    assertThat(again.isSignedWith(secret)).isTrue();
    assertThat(again.isSignedWith(newSecret)).isTrue();
    awaitText("人工");
    newest.locator("summary").press("Enter");
    assertThat(newest.locator(".attempts li")).hasCount(2);
    Screens.lookWideAndNarrow(yan, "91-sent-again-zh");
  }

  @Test
  @Order(5)
  void aWithdrawalIsToldWithItsReasonAndTakesTheText() {
    gu.navigate(house.address() + "/review/records/" + record);
    gu.locator("#withdrawal").fill(GONE);
    gu.locator("#withdrawal").press("Tab");
    gu.keyboard().press("Enter");
    assertThat(gu.locator(".notice.bad")).containsText(GONE);
    Screens.lookWideAndNarrow(gu, "92-withdrawn-en");
    Receiver.Message told = awaitMessage(4);

    assertThat(told.says("type")).isEqualTo("record.withdrawn");
    assertThat(told.says("data.version")).isEqualTo("3");
    assertThat(told.says("data.reason")).isEqualTo(GONE);
    assertThat(told.isSignedWith(newSecret)).isTrue();
    assertThat(inFeed("pubStatus")).containsExactly("usable", "usable", "canceled");
    assertThat(inFeed("version")).containsExactly("1", "2", "3");
  }

  @Test
  @Order(6)
  void aChiefSeesWhoIsToldAndMayEndIt() {
    Screens.open(gu, house, yan.url().substring(house.address().length()), "gu");
    assertThat(gu.locator("form[data-path$='/secret']")).hasCount(0);
    Screens.lookWideAndNarrow(gu, "93-subscription-chief-en");
    gu.locator("form[data-call=DELETE] button").press("Enter");
    gu.waitForURL("**/review/subscriptions");
    yan.navigate(house.address() + "/review/subscriptions");

    assertThat(yan.locator("main")).not().containsText(receiver.url());
  }

  private void signedByThree(String submission) {
    for (String username : List.of("he", "song", "gu")) {
      try (Reviewer reviewer = new Reviewer(house, browser("zh-CN"), username)) {
        reviewer.sign(submission);
      }
    }
  }

  /** A publication can be subscribed to once review has heard of it. */
  private void awaitForm() {
    Await.until(
        "the form of a subscription",
        () -> {
          yan.reload();
          return yan.locator("#url").count() > 0 ? Optional.of(true) : Optional.empty();
        });
  }

  /** Reads the secret off the dialog that shows it once, and puts it away. */
  private String takeSecret(String picture) {
    Locator dialog = yan.locator("dialog#secret");
    assertThat(dialog).isVisible(PATIENTLY);
    Screens.lookWideAndNarrow(yan, picture);
    String shown = dialog.locator("output").textContent();
    dialog.locator("button").press("Enter");
    assertThat(dialog).isHidden();
    return shown;
  }

  /** The message that came as such a one, counted from 1. */
  private Receiver.Message awaitMessage(int number) {
    return Await.until(
        "message " + number, () -> receiver.came().stream().skip(number - 1L).findFirst());
  }

  private void awaitText(String text) {
    Await.until(
        text,
        () -> {
          yan.reload();
          return yan.content().contains(text) ? Optional.of(text) : Optional.empty();
        });
  }

  private List<String> inFeed(String member) {
    return given()
        .baseUri(house.address())
        .auth()
        .oauth2(house.command("token", "publishing-system"))
        .get("/review/api/records?publication=ytrb&limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.uri == 'urn:uuid:" + record + "' }." + member);
  }

  private Page browser(String language) {
    return chromium.page(language, 1440, 900);
  }
}
