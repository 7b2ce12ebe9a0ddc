package copydesk.ingest.again;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import copydesk.ingest.SamplePublications;
import copydesk.testhouse.Credential;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that editors work on, as the desk's published view tells of them. */
@QuarkusTest
@WithTestResource(House.class)
class TouchedTest {

  private static final String PAGE = "云汀市春耕备耕全面展开\n本报讯 3月24日，全市春耕\n备耕工作全面展开。\n";

  private final String label = "w" + UUID.randomUUID().toString().substring(0, 8);

  /** The neighbour's room as it publishes it, with rows of this test. */
  @BeforeEach
  void theDeskPublishesItsView() throws SQLException {
    SamplePublications.create();
    as(
        "annotate_owner",
        """
        create table annotate.told (
          publication_id uuid, page_id uuid, waiting int, in_work int, submitted int,
          approved int, spiked int, touched boolean)
        """);
    as("annotate_owner", "create view annotate_v1.page_work as select * from annotate.told");
  }

  @AfterEach
  void theDeskIsGone() throws SQLException {
    as("annotate_owner", "drop view annotate_v1.page_work");
    as("annotate_owner", "drop table annotate.told");
  }

  @Test
  void whatEditorsTouchedIsLeftAloneByTheSweep() throws SQLException {
    String touched = send(label + "a");
    String untouched = send(label + "b");
    tell(touched, 1, 1, 0, 0, true);
    tell(untouched, 2, 0, 0, 0, false);
    as(
        "ingest_owner",
        "update ingest.reading set engine = 'rules-0' where page_id in ('%s', '%s')"
            .formatted(touched, untouched));

    given()
        .auth()
        .oauth2(Tokens.of("lin"))
        .queryParam("publication", "ytwb")
        .queryParam("limit", 50)
        .post("/api/readings")
        .then()
        .statusCode(200)
        .body("items.page", allOf(hasItem(untouched), not(hasItem(touched))));
  }

  @Test
  void theLookSaysThatAnEditorTouchedThePage() throws SQLException {
    String page = send(label);
    tell(page, 0, 2, 0, 0, true);

    given()
        .auth()
        .oauth2(Tokens.of("lin"))
        .get("/api/pages/{id}/readings/preview", page)
        .then()
        .statusCode(200)
        .body("touched", equalTo(true));
  }

  @Test
  void theIssueShowsHowFarItsPagesAre() throws SQLException {
    tell(send(label), 1, 2, 0, 4, true);

    Credential.cookie("lin")
        .on(given())
        .header("Accept", "text/html")
        .header("Accept-Language", "en")
        .get("/issues/ytwb/2026-01-21/1")
        .then()
        .statusCode(200)
        .body(allOf(containsString("In work"), containsString("4 of 7 approved")));
    Credential.cookie("lin")
        .on(given())
        .header("Accept", "text/html")
        .header("Accept-Language", "en")
        .get("/?month=2026-01")
        .then()
        .statusCode(200)
        .body(containsString("of "));
  }

  private static String send(String label) {
    return given()
        .auth()
        .oauth2(Tokens.client("scanner"))
        .contentType("application/octet-stream")
        .body(PAGE.getBytes(StandardCharsets.UTF_8))
        .queryParam("publication", "ytwb")
        .queryParam("date", "2026-01-21")
        .queryParam("label", label)
        .post("/api/pages")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void tell(
      String page, int waiting, int inWork, int submitted, int approved, boolean touched)
      throws SQLException {
    UUID publication;
    try (Connection connection = Db.connect("ingest_app");
        var query =
            connection.prepareStatement(
                "select publication_id from ingest.page where id = ?::uuid")) {
      query.setString(1, page);
      try (var row = query.executeQuery()) {
        row.next();
        publication = row.getObject(1, UUID.class);
      }
    }
    as(
        "annotate_owner",
        "insert into annotate.told values ('%s', '%s', %d, %d, %d, %d, 0, %b)"
            .formatted(publication, page, waiting, inWork, submitted, approved, touched));
  }

  private static void as(String login, String sql) throws SQLException {
    try (Connection connection = Db.connect(login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
