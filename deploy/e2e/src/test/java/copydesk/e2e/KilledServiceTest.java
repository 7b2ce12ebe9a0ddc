package copydesk.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A thousand pages are on their way when the service is killed. */
class KilledServiceTest {

  private static final int PAGES = 1000;
  private static final int BEFORE_THE_KILL = 300;
  private static final int SENDERS = 4;

  private static final String HALF_PAGES =
      """
      select count(*) from ingest.page p
       where p.edition = '1'
         and (not exists (select from ingest.source s
                           where s.publication_id = p.publication_id and s.page_id = p.id)
              or not exists (select from ingest.reading r
                              where r.publication_id = p.publication_id and r.page_id = p.id)
              or p.state <> 'read')
      """;

  /** The pages of this story; others send some of their own to the same house. */
  private static final String OURS = "select count(*) from ingest.page where edition = '1'";

  private static final String OF_OURS =
      "select count(*) from ingest.%s x join ingest.page p on p.id = x.page_id"
          + " where p.edition = '1'";

  @Test
  void nothingIsHalfThereAndSendingAgainMakesNoDouble() throws Exception {
    // Given
    Map<String, String> settings = new House().start();
    Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    try (ServiceProcess ingest = ServiceProcess.start("ingest", settings)) {
      createPublication(ingest);
      sendUntilKilled(ingest, acknowledged);
    }
    assertThat(count(HALF_PAGES)).isZero();
    assertThat(count(OURS)).isGreaterThanOrEqualTo(acknowledged.size()).isLessThan(PAGES);

    // When
    try (ServiceProcess again = ServiceProcess.start("ingest", settings)) {
      try (var senders = Executors.newFixedThreadPool(SENDERS)) {
        IntStream.range(0, PAGES).forEach(n -> senders.execute(() -> send(again, n)));
      }
    }

    // Then
    assertThat(count(HALF_PAGES)).isZero();
    assertThat(count(OURS)).isEqualTo(PAGES);
    assertThat(count(OF_OURS.formatted("source"))).isEqualTo(PAGES);
    assertThat(count(OF_OURS.formatted("reading"))).isEqualTo(PAGES);
  }

  private static void sendUntilKilled(ServiceProcess ingest, Set<Integer> acknowledged)
      throws InterruptedException {
    CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
    try (var senders = Executors.newFixedThreadPool(SENDERS)) {
      for (int n = 0; n < PAGES; n++) {
        int page = n;
        senders.execute(
            () -> {
              if (sendUnlessDead(ingest, page)) {
                acknowledged.add(page);
                enough.countDown();
              }
            });
      }
      assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
      ingest.kill();
      senders.shutdownNow();
    }
  }

  private static boolean sendUnlessDead(ServiceProcess ingest, int page) {
    try {
      return send(ingest, page) == 201;
    } catch (Exception e) {
      return false; // the connection broke: the sender does not know, and will send again
    }
  }

  private static int send(ServiceProcess ingest, int page) {
    String text = "第%d号通知\n本报讯 今天是第%d个工作日。\n".formatted(page, page);
    return given()
        .auth()
        .oauth2(Tokens.client("scanner"))
        .contentType("text/plain")
        .body(text.getBytes(StandardCharsets.UTF_8))
        .queryParam("publication", "ytrb")
        .queryParam("date", "2026-03-25")
        .queryParam("label", "p" + page)
        .post(ingest.address() + "/api/pages")
        .statusCode();
  }

  private static void createPublication(ServiceProcess ingest) {
    given()
        .auth()
        .oauth2(Tokens.of("admin"))
        .contentType("application/json")
        .body(Map.of("name", "云汀日报", "language", "zh-Hans", "timeZone", "Asia/Shanghai"))
        .put(ingest.address() + "/api/publications/ytrb")
        .then()
        .statusCode(200);
  }

  private static long count(String sql) throws SQLException {
    try (Connection connection = Db.connect("ingest_owner");
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
