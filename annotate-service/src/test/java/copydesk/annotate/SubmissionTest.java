package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.wire.CanonicalJson;
import copydesk.annotate.wire.Packed;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Articles go to review frozen, come back or are approved, and are taken back. */
@QuarkusTest
@WithTestResource(House.class)
class SubmissionTest {

  private static final String GOOD = "春耕现场会召开\n\n市长林汀出席并讲话。";
  private static final String BAD = "大会选举\n\n应到代表100人，实到代表120人。";
  private static final DeskClient LIN = new DeskClient("lin");
  private static final DeskClient ZHOU = new DeskClient("zhou");

  private static String path(String article) {
    return "/api/articles/" + article;
  }

  private static String article(UUID page) {
    return LIN.articles(page).getFirst();
  }

  private static String awaitState(String article, String wanted) throws InterruptedException {
    String state = "";
    for (int i = 0; i < 200 && !state.equals(wanted); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
      state = LIN.request().get(path(article)).path("state.name");
    }
    return state;
  }

  @Test
  void aSubmissionIsFrozenWholeAndReachesReviewByItsView() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", GOOD, "p");
    String article = article(page);
    String block = LIN.page(page).path("articles[0].blocks[1].id");
    LIN.edit(
        page,
        DeskClient.replace(block, 3, 4, "婷"),
        Map.of(
            "op",
            "tag",
            "type",
            "person",
            "at",
            List.of(Map.of("block", block, "start", 2, "end", 4))));
    ZHOU.edit(page, DeskClient.replace(block, 0, 0, "本报讯 "));

    // When
    Response response = LIN.post(path(article) + "/submit", 3, null);

    // Then
    assertThat(response.statusCode()).describedAs(response.asString()).isEqualTo(201);
    assertThat(response.<String>path("article.state.name")).isEqualTo("submitted");
    String id = response.path("submission");
    List<String> contributors = new ArrayList<>();
    try (Connection reviewer = Db.connect("review_app")) {
      String document = awaitDocument(reviewer, id);
      var json = new ObjectMapper().readTree(document);
      assertThat(Packed.sha256(CanonicalJson.bytes(json))).isEqualTo(response.path("hash"));
      assertThat(json.at("/text").asText()).isEqualTo("春耕现场会召开\n本报讯 市长林婷出席并讲话。");
      assertThat(json.at("/facts/0/quote").asText()).isEqualTo("林婷");
      assertThat(json.at("/facts/0/at/0/start").asInt()).isEqualTo(14);
      assertThat(json.at("/dropped").findValuesAsText("reason")).contains("corrected");
      try (var query =
          reviewer.prepareStatement(
              "select subject from annotate_v1.contributor where submission_id = ?::uuid")) {
        query.setString(1, id);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            contributors.add(rows.getString(1));
          }
        }
      }
    }
    assertThat(contributors).hasSize(2);
  }

  private static String awaitDocument(Connection reviewer, String id) throws Exception {
    for (int i = 0; i < 100; i++) {
      try (var query =
          reviewer.prepareStatement(
              "select document from annotate_v1.submission where id = ?::uuid and seq > 0")) {
        query.setString(1, id);
        try (var row = query.executeQuery()) {
          if (row.next()) {
            return row.getString(1);
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("the submission was not stamped");
  }

  @Test
  void aFailedCheckBlocksUnlessItIsWaivedWithAReason() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", BAD, "p");
    String article = article(page);

    // When
    Response blocked = LIN.post(path(article) + "/submit", 1, null);
    String finding = blocked.path("findings[0].id");
    LIN.edit(
        page, Map.of("op", "waive", "article", article, "finding", finding, "reason", "已向大会秘书处核实"));
    Response let = LIN.post(path(article) + "/submit", 2, null);

    // Then
    assertThat(blocked.statusCode()).isEqualTo(422);
    assertThat(blocked.<String>path("type")).isEqualTo("/problems/failed-findings");
    assertThat(blocked.<String>path("findings[0].formula")).isEqualTo("120 > 100");
    assertThat(let.statusCode()).isEqualTo(201);
  }

  @Test
  void askingAgainWithTheSameKeySubmitsOnce() throws Exception {
    // Given
    String article = article(Scanner.page("ytrb", GOOD, "p"));
    String key = UUID.randomUUID().toString();

    // When
    Response first = submitWithKey(article, key, 1);
    Response again = submitWithKey(article, key, 1);
    Response other = submitWithKey(article, key, 2);

    // Then
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.<String>path("submission")).isEqualTo(first.path("submission"));
    assertThat(other.<String>path("type")).isEqualTo("/problems/key-reused");
  }

  private static Response submitWithKey(String article, String key, int version) {
    return LIN.request()
        .header("Idempotency-Key", key)
        .header("If-Match", "\"" + version + "\"")
        .post(path(article) + "/submit");
  }

  @Test
  void whatIsInReviewIsNotEditedUntilItIsRecalled() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", GOOD, "p");
    String article = article(page);
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    LIN.post(path(article) + "/submit", 1, null);

    // When
    Response held = LIN.edit(page, DeskClient.replace(block, 0, 2, "秋收"));
    Response recalled = LIN.request().post(path(article) + "/recall");
    Response edited = LIN.edit(page, DeskClient.replace(block, 0, 2, "秋收"));

    // Then
    assertThat(held.statusCode()).isEqualTo(409);
    assertThat(held.<String>path("type")).isEqualTo("/problems/not-editable");
    assertThat(recalled.<String>path("state.name")).isEqualTo("in-work");
    assertThat(recalled.<String>path("state.recalled")).isNotBlank();
    assertThat(edited.statusCode()).isEqualTo(200);
  }

  @Test
  void whoMayOnlyReviewSubmitsAndRecallsNothing() throws Exception {
    // Given
    String article = article(Scanner.page("ytrb", GOOD, "p"));

    // Then
    DeskClient reviewer = new DeskClient("he");
    assertThat(reviewer.post(path(article) + "/submit", 1, null).statusCode()).isEqualTo(403);
    assertThat(reviewer.request().post(path(article) + "/recall").statusCode()).isEqualTo(403);
    assertThat(reviewer.post(path(article) + "/spike", 1, Map.of("reason", "no")).statusCode())
        .isEqualTo(403);
    assertThat(new DeskClient("guest").post(path(article) + "/submit", 1, null).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aReturnedArticleComesBackIntoWorkWithItsRemarks() throws Exception {
    // Given
    String article = article(Scanner.page("ytrb", GOOD, "p"));
    String submission = LIN.post(path(article) + "/submit", 1, null).path("submission");
    try (Connection reviewer = Db.connect("review_app")) {
      awaitDocument(reviewer, submission);
    }

    // When
    Reviewers.decide(
        UUID.fromString(submission), "returned", "[{\"id\":\"r1\",\"text\":\"核对职务\"}]");

    // Then
    assertThat(awaitState(article, "in-work")).isEqualTo("in-work");
    Response response = LIN.request().get(path(article));
    assertThat(response.<String>path("state.returned")).isEqualTo(submission);
    assertThat(response.<String>path("state.remarks[0].text")).isEqualTo("核对职务");
  }

  @Test
  void anApprovedArticleIsApproved() throws Exception {
    // Given
    String article = article(Scanner.page("ytrb", GOOD, "p"));
    String submission = LIN.post(path(article) + "/submit", 1, null).path("submission");
    try (Connection reviewer = Db.connect("review_app")) {
      awaitDocument(reviewer, submission);
    }

    // When
    Reviewers.decide(UUID.fromString(submission), "approved", "[]");

    // Then
    assertThat(awaitState(article, "approved")).isEqualTo("approved");
  }

  @Test
  void anOrderedCorrectionOpensTheArticleAgain() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", GOOD, "p");
    String article = article(page);
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    String submission = LIN.post(path(article) + "/submit", 1, null).path("submission");
    try (Connection reviewer = Db.connect("review_app")) {
      awaitDocument(reviewer, submission);
    }
    Reviewers.decide(UUID.fromString(submission), "approved", "[]");
    awaitState(article, "approved");

    // When
    Reviewers.decide(
        UUID.fromString(submission), "correction", "[{\"id\":\"c1\",\"text\":\"人名有误\"}]");

    // Then
    assertThat(awaitState(article, "in-work")).isEqualTo("in-work");
    Response open = LIN.request().get(path(article));
    assertThat(open.<String>path("state.returned")).isEqualTo(submission);
    assertThat(open.<String>path("state.remarks[0].text")).isEqualTo("人名有误");
    assertThat(LIN.edit(page, DeskClient.replace(block, 0, 2, "秋收")).statusCode()).isEqualTo(200);
    int version = LIN.request().get(path(article)).path("version");
    Response again = LIN.post(path(article) + "/submit", version, null);
    assertThat(again.statusCode()).isLessThan(300);
    assertThat(again.<String>path("submission")).isNotEqualTo(submission);
  }

  @Test
  void aCorrectionOfAnotherSubmissionOpensNothing() throws Exception {
    // Given
    String article = article(Scanner.page("ytrb", GOOD, "p"));
    String submission = LIN.post(path(article) + "/submit", 1, null).path("submission");
    try (Connection reviewer = Db.connect("review_app")) {
      awaitDocument(reviewer, submission);
    }

    // When: an order about what is still in review
    Reviewers.decide(UUID.fromString(submission), "correction", "[]");
    Reviewers.decide(UUID.fromString(submission), "approved", "[]");

    // Then
    assertThat(awaitState(article, "approved")).isEqualTo("approved");
  }

  @Test
  void aSpikedArticleKeepsItsReason() throws Exception {
    // Given
    String article = article(Scanner.page("ytrb", GOOD, "p"));

    // When
    Response unversioned =
        LIN.request().body(Map.of("reason", "重复")).post(path(article) + "/spike");
    Response spiked = LIN.post(path(article) + "/spike", 1, Map.of("reason", "与二版重复"));

    // Then
    assertThat(unversioned.statusCode()).isEqualTo(428);
    assertThat(spiked.<String>path("state.name")).isEqualTo("spiked");
    assertThat(spiked.<String>path("state.reason")).isEqualTo("与二版重复");
  }
}
