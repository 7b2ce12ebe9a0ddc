package copydesk.review;

import static copydesk.review.Reviewing.as;
import static copydesk.review.Reviewing.claim;
import static copydesk.review.Reviewing.decide;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.seal.Seal;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Submissions come in once each, whole, and whatever is wrong with one holds up no other. */
@QuarkusTest
@WithTestResource(House.class)
class IntakeTest {

  private static final int WRITERS = 8;
  private static final int EACH = 20;

  @BeforeEach
  void open() {
    Desk.open();
  }

  @Test
  void eight_writers_that_commit_out_of_order_are_taken_in_without_gap_or_double()
      throws Exception {
    // Given
    List<Callable<List<UUID>>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(IntakeTest::write);
    }

    // When
    List<UUID> written = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<List<UUID>>> running = writers.stream().map(pool::submit).toList();
      while (!running.stream().allMatch(Future::isDone)) {
        Desk.stamp();
      }
      for (Future<List<UUID>> writer : running) {
        written.addAll(writer.get());
      }
    }
    Desk.stamp();

    // Then
    Desk.await("all of them taken in", () -> takenIn(written).size() >= written.size());
    assertThat(takenIn(written)).containsExactlyInAnyOrderElementsOf(written);
  }

  private static List<UUID> write() throws SQLException, InterruptedException {
    List<UUID> ids = new ArrayList<>();
    try (Connection connection = Db.connect("annotate_app")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < EACH; i++) {
        ObjectNode document = Desk.document("hafen", UUID.randomUUID());
        Desk.Sent sent =
            new Desk.Sent(
                "hafen",
                Desk.publicationId("hafen"),
                UUID.randomUUID(),
                UUID.fromString(document.path("article").textValue()),
                Seal.of(document).hex());
        Desk.insert(connection, sent, document);
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(30));
        connection.commit();
        ids.add(sent.id());
      }
    }
    return ids;
  }

  private static List<UUID> takenIn(List<UUID> among) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (Connection connection = Db.connect("review_app");
        var query =
            connection.prepareStatement("select id from review.submission where id = any (?)")) {
      query.setArray(1, connection.createArrayOf("uuid", among.toArray()));
      try (var row = query.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
    }
    return ids;
  }

  @Test
  void a_document_that_is_not_what_it_says_is_refused_and_the_next_is_taken_in() {
    // Given
    Desk.Sent forged =
        Desk.insert("hafen", Desk.document("hafen", UUID.randomUUID()), "f".repeat(64));
    ObjectNode broken = Desk.document("hafen", UUID.randomUUID()).put("blocks", "none");
    Desk.insert("hafen", broken, Seal.of(broken).hex());

    // When
    Desk.submit("hafen", "lin");

    // Then
    as("he").get("/api/submissions/{id}", forged.id()).then().statusCode(404);
    assertThat(
            given()
                .get("/q/health/ready")
                .jsonPath()
                .getInt("checks.find{it.name=='intake'}.data.refused"))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void without_the_neighbours_view_the_service_is_up_and_says_what_it_waits_for() {
    // When
    Desk.close();

    // Then
    try {
      Desk.await("the health page saying so", () -> intake("submissions").startsWith("waiting"));
      given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
      as("he").get("/api/queue").then().statusCode(200);
    } finally {
      Desk.open();
    }
    Desk.await("the intake going on", () -> intake("submissions").equals("following"));
    Desk.submit("hafen", "lin");
  }

  private static String intake(String stream) {
    return given()
        .get("/q/health/ready")
        .jsonPath()
        .getString("checks.find{it.name=='intake'}.data." + stream);
  }

  @Test
  void what_the_desk_takes_back_leaves_the_queue() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    String claim = claim("he", sent).extract().path("id");

    // When
    Desk.recall(sent);

    // Then
    Desk.await(
        "the recall",
        () -> as("he").get("/api/submissions/{id}", sent.id()).path("state").equals("recalled"));
    decide("he", sent, claim, "approve")
        .statusCode(409)
        .body("type", equalTo("/problems/not-in-review"));
  }

  @Test
  void what_is_decided_is_not_taken_back() {
    // Given
    Desk.Sent sent = Desk.submit("ytrb", "lin");
    String claim = claim("he", sent).extract().path("id");
    decide("he", sent, claim, "return", "why").statusCode(200);

    // When
    Desk.recall(sent);

    // Then
    Desk.Sent next = Desk.submit("ytrb", "lin");
    Desk.recall(next);
    Desk.await(
        "the recall after it",
        () -> as("he").get("/api/submissions/{id}", next.id()).path("state").equals("recalled"));
    as("he").get("/api/submissions/{id}", sent.id()).then().body("state", equalTo("returned"));
  }
}
