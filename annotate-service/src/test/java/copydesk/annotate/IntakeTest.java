package copydesk.annotate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Readings are taken in once each, whole, whatever order their writers commit in. */
@QuarkusTest
@WithTestResource(House.class)
class IntakeTest {

  private static final int WRITERS = 8;
  private static final int EACH = 12;
  private static final String TEXT = "头条\n\n正文一段。\n\n另一条";
  private static final DeskClient LIN = new DeskClient("lin");

  @Test
  void eightWritersThatCommitOutOfOrderAreTakenInWithoutGapOrDouble() throws Exception {
    // Given
    Scanner.open();
    Set<UUID> written = new HashSet<>();
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<List<UUID>>> writers = new ArrayList<>();
      Callable<List<UUID>> writer = IntakeTest::write;
      for (int i = 0; i < WRITERS; i++) {
        writers.add(pool.submit(writer));
      }

      // When
      while (!writers.stream().allMatch(Future::isDone)) {
        Scanner.stamp();
        TimeUnit.MILLISECONDS.sleep(3);
      }
      Scanner.stamp();
      for (Future<List<UUID>> each : writers) {
        written.addAll(each.get());
      }
    }
    awaitCount(written, written.size());

    // Then
    assertThat(written).hasSize(WRITERS * EACH);
    assertThat(count("select count(*) from annotate.article where page_id = any(?)", written))
        .isEqualTo(2L * written.size());
    assertThat(count("select count(*) from annotate.source where page_id = any(?)", written))
        .isEqualTo(written.size());
  }

  private static List<UUID> write() throws SQLException, InterruptedException {
    List<UUID> pages = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      try (Connection connection = Db.connect("ingest_owner")) {
        connection.setAutoCommit(false);
        UUID page = UUID.randomUUID();
        Scanner.insert(connection, "ytwb", page, 1, TEXT, "pa");
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(20));
        connection.commit();
        pages.add(page);
      }
    }
    return pages;
  }

  private static void awaitCount(Set<UUID> pages, long wanted) throws Exception {
    String sql =
        "select count(*) from annotate.reading where fate = 'applied' and page_id = any(?)";
    for (int i = 0; i < 400 && count(sql, pages) < wanted; i++) {
      TimeUnit.MILLISECONDS.sleep(25);
    }
    assertThat(count(sql, pages)).isEqualTo(wanted);
  }

  private static long count(String sql, Set<UUID> pages) throws SQLException {
    try (Connection connection = Db.connect("annotate_app");
        var query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("uuid", pages.toArray()));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void theSameReadingAgainChangesNothing() throws Exception {
    // Given
    UUID page = Scanner.page("ytwb", TEXT, "pa");
    List<String> articles = LIN.articles(page);

    // When
    Scanner.read("ytwb", page, 2, TEXT, "pa");
    UUID later = Scanner.page("ytwb", TEXT, "pa");

    // Then
    assertThat(LIN.articles(later)).hasSize(2);
    assertThat(LIN.articles(page)).isEqualTo(articles);
  }

  @Test
  void aNewReadingOfAnUntouchedPageAppliesItself() throws Exception {
    // Given
    UUID page = Scanner.page("ytwb", TEXT, "pa");

    // When
    Scanner.read("ytwb", page, 2, TEXT, "pp");
    awaitArticles(page, 1);

    // Then
    assertThat(LIN.page(page).<Integer>path("reading")).isEqualTo(2);
    assertThat(LIN.page(page).<List<Object>>path("offers")).isEmpty();
  }

  private static void awaitArticles(UUID page, int count) throws InterruptedException {
    for (int i = 0; i < 100 && LIN.articles(page).size() != count; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(LIN.articles(page)).hasSize(count);
  }

  @Test
  void aNewReadingOfAPageInWorkIsOfferedAndTakenOnlyByAnEditor() throws Exception {
    // Given
    UUID page = Scanner.page("ytwb", TEXT, "pa");
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    LIN.edit(page, DeskClient.replace(block, 0, 1, "二"));
    Scanner.read("ytwb", page, 2, TEXT, "pp");
    Scanner.page("ytwb", TEXT, "pa");

    // When
    String offer = LIN.page(page).path("offers[0].id");
    String path = "/api/pages/" + page + "/offers/" + offer + "/take";
    int refused = new DeskClient("he").request().post(path).statusCode();
    int untouched = LIN.articles(page).size();
    int taken = LIN.request().post(path).statusCode();

    // Then
    assertThat(refused).isEqualTo(403);
    assertThat(untouched).isEqualTo(2);
    assertThat(taken).isEqualTo(200);
    assertThat(LIN.articles(page)).hasSize(1);
    assertThat(LIN.request().post(path).statusCode()).isEqualTo(409);
  }

  @Test
  void aViewThatIsNotThereIsWaitedForAndHealthSaysSo() throws Exception {
    // Given
    Reviewers.close();

    // When
    String waiting = awaitHealth("waiting");
    Reviewers.open();
    String following = awaitHealth("following");

    // Then
    assertThat(waiting).contains("not there yet");
    assertThat(following).isEqualTo("following");
  }

  private static String awaitHealth(String word) throws InterruptedException {
    String outcomes = "";
    for (int i = 0; i < 100 && !outcomes.startsWith(word); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
      var ready = given().get("/q/health/ready");
      assertThat(ready.statusCode()).isEqualTo(200);
      outcomes = ready.path("checks.find{it.name=='intake'}.data.outcomes");
    }
    return outcomes;
  }
}
