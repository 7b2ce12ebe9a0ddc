package copydesk.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch of a thousand pages is being read when the service is killed. */
class KilledBatchTest {

  private static final int PAGES = 1000;
  private static final int BEFORE_THE_KILL = 100;
  private static final String EDITION = "killed";

  @TempDir Path spool;

  @Test
  void theBatchGoesOnAndNoPageIsLostOrTwice() throws Exception {
    // Given
    Map<String, String> settings = new HashMap<>(new House().start());
    settings.put("COPYDESK_INTAKE_SPOOL", spool.toString());
    settings.put("COPYDESK_INTAKE_LEASE", "PT2S");
    String batch;
    try (ServiceProcess ingest = ServiceProcess.start("ingest", settings)) {
      createPublication(ingest);
      batch = send(ingest);
      await(ingest, batch, BEFORE_THE_KILL);
      ingest.kill();
    }
    assertThat(count("ingest.page p where true")).isBetween((long) BEFORE_THE_KILL, PAGES - 1L);

    // When
    try (ServiceProcess again = ServiceProcess.start("ingest", settings)) {
      await(again, batch, PAGES);
      // It is told to be done before its bytes are removed.
      Await.until(
          "an empty spool",
          () -> Files.exists(spool.resolve(batch)) ? Optional.empty() : Optional.of(true));
    }

    // Then
    assertThat(count("ingest.page p where p.state = 'read'")).isEqualTo(PAGES);
    assertThat(count("ingest.page p join ingest.source s on s.page_id = p.id where true"))
        .isEqualTo(PAGES);
    assertThat(count("ingest.page p join ingest.reading r on r.page_id = p.id where true"))
        .isEqualTo(PAGES);
  }

  /** Waits until so many files have their outcome. */
  private static void await(ServiceProcess ingest, String batch, int ended)
      throws InterruptedException {
    int now = 0;
    for (int i = 0; i < 1200 && now < ended; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
      Map<String, Integer> counts =
          given()
              .auth()
              .oauth2(Tokens.client("scanner"))
              .queryParam("limit", 1)
              .get(ingest.address() + "/api/batches/" + batch)
              .then()
              .statusCode(200)
              .extract()
              .path("counts");
      now = counts.get("read") + counts.get("known");
    }
    assertThat(now).isGreaterThanOrEqualTo(ended);
  }

  private static String send(ServiceProcess ingest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int n = 0; n < PAGES; n++) {
        zip.putNextEntry(new ZipEntry("ytrb_2026-04-05_" + EDITION + "_p" + n + ".txt"));
        zip.write("第%d号通知\n本报讯 今天是第%d个工作日。\n".formatted(n, n).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return given()
        .auth()
        .oauth2(Tokens.client("scanner"))
        .contentType("application/zip")
        .body(bytes.toByteArray())
        .post(ingest.address() + "/api/batches")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
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

  private static long count(String rows) throws SQLException {
    try (Connection connection = Db.connect("ingest_owner");
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from " + rows + " and p.edition = '" + EDITION + "'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
