package copydesk.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The text of a page is kept beside its bytes only where it is not those bytes. */
@QuarkusTest
@WithTestResource(House.class)
class KeptTextTest {

  private static final String PAGE = "云汀市春耕备耕全面展开\n　　本报讯 3月24日，记者从市农业农村局获悉，全市春耕\n备耕工作全面展开。\n";
  private static final int SECONDS = 20;

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  @Test
  void aTextThatIsItsBytesIsKeptOnceAndToldToNeighboursAllTheSame() throws Exception {
    UUID page = send(PAGE.getBytes(UTF_8));

    assertThat(kept(page)).isNull();
    assertThat(told(page)).isEqualTo(PAGE);
  }

  @Test
  void aTextInAnotherEncodingIsKeptBesideItsBytes() throws Exception {
    UUID page = send(PAGE.getBytes(Charset.forName("GB18030")));

    assertThat(kept(page)).isEqualTo(PAGE);
    assertThat(told(page)).isEqualTo(PAGE);
  }

  @Test
  void aTextOfTwoBytesACharacterIsKeptBesideItsBytes() throws Exception {
    UUID page = send(PAGE.getBytes(UTF_16));

    assertThat(told(page)).endsWith(PAGE).isEqualTo(kept(page));
  }

  private static UUID send(byte[] bytes) {
    String id =
        given()
            .auth()
            .oauth2(Tokens.client("scanner"))
            .queryParam("publication", "ytrb")
            .queryParam("date", "2026-03-25")
            .queryParam("label", "t" + UUID.randomUUID().toString().substring(0, 8))
            .contentType("text/plain")
            .body(bytes)
            .post("/api/pages")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return UUID.fromString(id);
  }

  private static String kept(UUID page) throws SQLException {
    try (Connection owner = Db.connect("ingest_owner")) {
      return text(owner, "select text from ingest.source where page_id = ?", page);
    }
  }

  /** What a neighbour reads once the reading has its place in the stream. */
  private static String told(UUID page) throws SQLException, InterruptedException {
    try (Connection neighbour = Db.connect("annotate_app")) {
      String text = null;
      for (int i = 0; i < SECONDS * 10 && text == null; i++) {
        text = text(neighbour, "select source_text from ingest_v1.reading where page_id = ?", page);
        TimeUnit.MILLISECONDS.sleep(100);
      }
      return text;
    }
  }

  private static String text(Connection connection, String sql, UUID page) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, page);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }
}
