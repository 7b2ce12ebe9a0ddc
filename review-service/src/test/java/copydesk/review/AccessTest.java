package copydesk.review;

import static copydesk.testhouse.Asker.ADMIN;
import static copydesk.testhouse.Asker.CHIEF;
import static copydesk.testhouse.Asker.EDITOR;
import static copydesk.testhouse.Asker.ELSEWHERE;
import static copydesk.testhouse.Asker.GUEST;
import static copydesk.testhouse.Asker.INGESTOR;
import static copydesk.testhouse.Asker.PUBLISHER;
import static copydesk.testhouse.Asker.REVIEWER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.AccessTable;
import copydesk.testhouse.Asker;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole matrix: every role, of this publication, of others and of none, at every endpoint. A
 * refusal for another reason than who asks (409, 422) counts as allowed.
 */
@QuarkusTest
@WithTestResource(House.class)
class AccessTest {

  private static final String PAPER = "hafen";
  private static final UUID PAGE = UUID.randomUUID();
  private static final Asker[] SIGNED_IN = {
    GUEST, ELSEWHERE, INGESTOR, EDITOR, REVIEWER, CHIEF, PUBLISHER, ADMIN
  };
  private static final Asker[] OUTSIDERS = {GUEST, ELSEWHERE, ADMIN};
  private static final Asker[] REVIEWING = {REVIEWER, CHIEF};
  private static final Asker[] READING = {REVIEWER, CHIEF, PUBLISHER};

  private static Desk.Sent sent;
  private static String record;

  @BeforeEach
  void an_article_in_its_second_round_and_a_record() {
    if (record == null) {
      Desk.open();
      Reviewing.setStages(PAPER, 3);
      record = Reviewing.publish(Desk.submit(PAPER, "zhou"));
      UUID article = Pages.submit(PAPER, PAGE, "zhou").article();
      sent = Pages.submit(PAPER, PAGE, article, "zhou");
    }
  }

  static AccessTable table() {
    AccessTable table = new AccessTable();
    queue(table);
    submissions(table);
    publications(table);
    records(table);
    screens(table);
    // For the tests only.
    table.api("GET /api/broken", r -> r.get("/api/broken")).allows(500, SIGNED_IN);
    return table;
  }

  private static void queue(AccessTable table) {
    table
        .api("GET /api/queue", r -> r.get("/api/queue?publication=" + PAPER))
        .allows(200, REVIEWING);
    table.api("GET /api/claims", r -> r.get("/api/claims")).allows(200, SIGNED_IN);
    table
        .api("POST /api/claims", r -> onSent(r).body(submission()).post("/api/claims"))
        .allows(200, REVIEWER)
        .hides(OUTSIDERS);
    String claim = "/api/claims/{id}";
    table
        .api("GET /api/claims/{id}", held(claim, RequestSpecification::get))
        .hides(SIGNED_IN)
        .allows(200, REVIEWER);
    table
        .api(
            "POST /api/claims/{id}/heartbeat",
            held(claim + "/heartbeat", RequestSpecification::post))
        .hides(SIGNED_IN)
        .allows(200, REVIEWER);
    table
        .api("DELETE /api/claims/{id}", held(claim, RequestSpecification::delete))
        .hides(SIGNED_IN)
        .allows(204, REVIEWER);
  }

  private static void submissions(AccessTable table) {
    String one = "/api/submissions/{id}";
    table
        .api("GET " + one, at(one, null, RequestSpecification::get))
        .hides(OUTSIDERS)
        .allows(200, REVIEWING);
    table
        .api("GET " + one + "/changes", at(one + "/changes", null, RequestSpecification::get))
        .hides(OUTSIDERS)
        .allows(200, REVIEWING);
    // A claim that nobody holds: who may decide hears that, all others that they may not.
    Map<String, Object> ruling =
        Map.of("claim", UUID.randomUUID(), "hash", "0".repeat(64), "verdict", "approve");
    table
        .api("POST " + one + "/decision", at(one + "/decision", ruling, RequestSpecification::post))
        .hides(OUTSIDERS)
        .allows(409, REVIEWING);
    Map<String, Object> remarks = Map.of("remarks", List.of());
    table
        .api("PUT " + one + "/draft", at(one + "/draft", remarks, RequestSpecification::put))
        .hides(OUTSIDERS)
        .allows(204, REVIEWING);
    String examination = one + "/examination";
    table
        .api("GET " + examination, at(examination, null, RequestSpecification::get))
        .hides(OUTSIDERS)
        .allows(200, REVIEWING);
    // It is at its first stage, which is not the chief's.
    Map<String, Object> looked = Map.of("looked", List.of());
    table
        .api("PUT " + examination, at(examination, looked, RequestSpecification::put))
        .hides(OUTSIDERS)
        .allows(204, REVIEWER);
    Map<String, Object> priority = Map.of("priority", "usual");
    table
        .api("PUT " + one + "/priority", at(one + "/priority", priority, RequestSpecification::put))
        .hides(OUTSIDERS)
        .allows(200, CHIEF);
    Map<String, Object> nobody = Map.of("subject", "nobody that was ever seen");
    table
        .api("PUT " + one + "/holder", at(one + "/holder", nobody, RequestSpecification::put))
        .hides(OUTSIDERS)
        .allows(422, CHIEF);
    table
        .api("DELETE " + one + "/holder", at(one + "/holder", null, RequestSpecification::delete))
        .hides(OUTSIDERS)
        .allows(204, CHIEF);
    table
        .api("GET /api/pages/{id}", r -> r.get("/api/pages/{id}", PAGE))
        .hides(OUTSIDERS)
        .allows(200, REVIEWING);
    table
        .api(
            "PUT /api/pages/{id}/deadline",
            r -> json(r).body("{}").put("/api/pages/{id}/deadline", PAGE))
        .hides(OUTSIDERS)
        .allows(200, CHIEF);
    Map<String, Object> unknown = Map.of("submission", UUID.randomUUID(), "hash", "");
    table
        .api(
            "POST /api/pages/{id}/sign",
            r ->
                json(r)
                    .body(Map.of("articles", List.of(unknown)))
                    .post("/api/pages/{id}/sign", PAGE))
        .hides(OUTSIDERS)
        .allows(200, REVIEWING);
  }

  private static void publications(AccessTable table) {
    table.api("GET /api/publications", r -> r.get("/api/publications")).allows(200, SIGNED_IN);
    String stages = "/api/publications/{code}/stages";
    table
        .api("GET " + stages, r -> r.get(stages, PAPER))
        .allows(200, INGESTOR, EDITOR, REVIEWER, CHIEF, PUBLISHER, ADMIN);
    Map<String, Object> usual =
        Map.of(
            "stages",
            List.of(
                Map.of("zh", "初审", "en", "First review"),
                Map.of("zh", "复审", "en", "Second review"),
                Map.of("zh", "终审", "en", "Final review")));
    table.api("PUT " + stages, r -> json(r).body(usual).put(stages, PAPER)).allows(200, ADMIN);
    String colleagues = "/api/publications/{code}/colleagues";
    table.api("GET " + colleagues, r -> r.get(colleagues, PAPER)).allows(200, CHIEF);
    table.api("GET /api/heads", r -> r.get("/api/heads")).allows(200, ADMIN);
  }

  private static void records(AccessTable table) {
    table
        .api("GET /api/records", r -> r.get("/api/records?limit=1&publication=" + PAPER))
        .allows(200, PUBLISHER);
    String one = "/api/records/{id}";
    table.api("GET " + one, r -> r.get(one, record)).hides(OUTSIDERS).allows(200, READING);
    for (String part : List.of("", "/facts", "/chain", "/source", "/text")) {
      table
          .api("GET " + one + "/v/{version}" + part, r -> r.get(one + "/v/1" + part, record))
          .hides(OUTSIDERS)
          .allows(200, READING);
    }
  }

  private static void screens(AccessTable table) {
    table.page("GET /", r -> r.get("/")).allows(200, SIGNED_IN);
    table.page("GET /records", r -> r.get("/records")).allows(200, SIGNED_IN);
    table
        .page("GET /records/{id}", r -> r.get("/records/{id}", record))
        .hides(SIGNED_IN)
        .allows(200, READING);
    table
        .page("GET /submissions/{id}", r -> r.get("/submissions/{id}", sent.id()))
        .hides(SIGNED_IN)
        .allows(200, REVIEWING);
    table
        .page("GET /pages/{id}", r -> r.get("/pages/{id}", PAGE))
        .hides(SIGNED_IN)
        .allows(200, REVIEWING);
    table.page("GET /stages", r -> r.get("/stages")).allows(200, ADMIN);
  }

  static Stream<AccessTable.Cell> cells() {
    return table().cells();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everybody_may_what_the_table_says_and_nothing_else(AccessTable.Cell cell) {
    assertThat(cell.answer()).isEqualTo(cell.status());
  }

  @Test
  void every_endpoint_is_in_the_table() {
    assertThat(AccessTable.described(given().get("/q/openapi?format=json").jsonPath(), "/review"))
        .isEqualTo(table().endpoints());
  }

  private static Map<String, Object> submission() {
    return Map.of("submission", sent.id());
  }

  private static Function<RequestSpecification, Response> at(
      String path, Object body, Sending sending) {
    return request ->
        sending.send(body == null ? request : json(request).body(body), path, sent.id());
  }

  /** With a claim that the reviewer holds. */
  private static Function<RequestSpecification, Response> held(String path, Sending sending) {
    return request -> {
      String claim = Reviewing.claim("he", sent).extract().path("id");
      return sending.send(request, path, claim);
    };
  }

  private static RequestSpecification onSent(RequestSpecification request) {
    Reviewing.claim("he", sent);
    return json(request);
  }

  private static RequestSpecification json(RequestSpecification request) {
    return request.contentType("application/json");
  }

  /** A method of a request with an address. */
  private interface Sending {
    Response send(RequestSpecification request, String path, Object... parameters);
  }
}
