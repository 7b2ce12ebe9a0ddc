package copydesk.annotate;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole matrix: every role, of this publication, of others and of none, at every endpoint. All
 * of the desk is for editors. A refusal for another reason than who asks (409, 422, 428) counts as
 * allowed, and so does 404 for a part of the page that nobody has; others are refused before.
 */
@QuarkusTest
@WithTestResource(House.class)
class AccessTest {

  private static final String PAPER = "ytrb";
  private static final Asker[] SIGNED_IN = {
    GUEST, ELSEWHERE, INGESTOR, EDITOR, REVIEWER, CHIEF, PUBLISHER, ADMIN
  };
  private static final Asker[] OUTSIDERS = {GUEST, ELSEWHERE, ADMIN};
  private static final DeskClient LIN = new DeskClient("lin");
  // What the description leaves out: pages for people, and what only the tests have.
  private static final Set<String> HIDDEN =
      Set.of(
          "GET /",
          "GET /pages/{id}",
          "GET /register",
          "GET /register/{id}",
          "GET /house-style",
          "GET /api/broken");

  private static UUID page;
  private static String article;
  private static String submission;

  @BeforeEach
  void a_page_with_a_revision_and_another_in_review() throws Exception {
    if (submission == null) {
      page = Scanner.page(PAPER, "渡口秋灯\n\n摆渡人谢砚点亮了灯。", "p");
      article = LIN.articles(page).getFirst();
      LIN.post("/api/articles/" + article + "/revisions", version(page), null)
          .then()
          .statusCode(201);
      UUID sent = Scanner.page(PAPER, "桥头早市\n\n早市今晨照常开张。", "p");
      submission =
          LIN.post(
                  "/api/articles/" + LIN.articles(sent).getFirst() + "/submit", version(sent), null)
              .then()
              .statusCode(201)
              .extract()
              .path("submission");
      RegisterRows.make();
      StyleRows.make();
    }
  }

  private static int version(UUID of) {
    return LIN.versions(of).values().iterator().next();
  }

  static AccessTable table() {
    AccessTable table = new AccessTable();
    pages(table);
    articles(table);
    desk(table);
    checks(table);
    RegisterRows.addTo(table);
    StyleRows.addTo(table);
    table
        .page("GET /", r -> r.get("/"))
        .allows(200, EDITOR, ELSEWHERE); // one edits for any publication
    table
        .page("GET /pages/{id}", r -> r.get("/pages/{id}", page))
        .allows(200, EDITOR, ELSEWHERE); // what is on it, the interface says
    table.api("GET /api/broken", r -> r.get("/api/broken")).allows(500, SIGNED_IN);
    return table;
  }

  private static void pages(AccessTable table) {
    table.api("GET /api/pages", r -> r.get("/api/pages?publication=" + PAPER)).allows(200, EDITOR);
    String one = "/api/pages/{id}";
    editors(table, "GET " + one, 200, r -> r.get(one, page));
    editors(table, "GET " + one + "/facts", 200, r -> r.get(one + "/facts", page));
    Map<String, Object> edit =
        Map.of("base", Map.of(), "ops", List.of(DeskClient.replace("none", 0, 0, "x")));
    editors(table, "POST " + one + "/edits", 422, r -> json(r, edit).post(one + "/edits", page));
    Map<String, Object> base = Map.of("base", Map.of());
    editors(table, "POST " + one + "/undo", 409, r -> json(r, base).post(one + "/undo", page));
    editors(table, "POST " + one + "/redo", 409, r -> json(r, base).post(one + "/redo", page));
    UUID none = UUID.randomUUID();
    for (String what : List.of("offers/{offer}", "jumps/{jump}")) {
      for (String act : List.of("/take", "/decline")) {
        String path = one + "/" + what + act;
        editors(table, "POST " + path, 409, r -> r.post(path, page, none));
      }
    }
    Map<String, Object> jump = Map.of("base", Map.of(), "from", none, "to", UUID.randomUUID());
    editors(table, "POST " + one + "/jumps", 422, r -> json(r, jump).post(one + "/jumps", page));
    Map<String, Object> here = Map.of("client", none, "editing", false);
    String presence = one + "/presence";
    editors(table, "POST " + presence, 200, r -> json(r, here).post(presence, page));
    editors(
        table,
        "DELETE " + presence + "/{client}",
        204,
        r -> r.delete(presence + "/{client}", page, none));
  }

  private static void articles(AccessTable table) {
    table
        .api("GET /api/articles", r -> r.get("/api/articles?publication=" + PAPER))
        .allows(200, EDITOR);
    String one = "/api/articles/{id}";
    editors(table, "GET " + one, 200, r -> r.get(one, article));
    editors(table, "GET " + one + "/history", 200, r -> r.get(one + "/history", article));
    editors(table, "GET " + one + "/revisions", 200, r -> r.get(one + "/revisions", article));
    editors(
        table,
        "GET " + one + "/revisions/{number}",
        200,
        r -> r.get(one + "/revisions/1", article));
    editors(
        table,
        "GET " + one + "/compare",
        200,
        r -> r.get(one + "/compare?from=draft&to=draft", article));
    // None says which version it means, so nothing changes.
    for (String act : List.of("/revisions", "/revive", "/submit")) {
      editors(table, "POST " + one + act, 428, r -> r.post(one + act, article));
    }
    Map<String, Object> reason = Map.of("reason", "none");
    editors(
        table, "POST " + one + "/spike", 428, r -> json(r, reason).post(one + "/spike", article));
    Map<String, Object> first = Map.of("revision", 1);
    editors(
        table,
        "POST " + one + "/restore",
        428,
        r -> json(r, first).post(one + "/restore", article));
    editors(table, "POST " + one + "/recall", 409, r -> r.post(one + "/recall", article));
    String lease = one + "/lease";
    editors(table, "PUT " + lease, 200, r -> r.put(lease, article));
    editors(table, "POST " + lease + "/ask", 200, r -> r.post(lease + "/ask", article));
    editors(table, "POST " + lease + "/keep", 200, r -> r.post(lease + "/keep", article));
    // Nobody has asked for it.
    editors(table, "POST " + lease + "/hand-over", 409, r -> r.post(lease + "/hand-over", article));
    editors(table, "DELETE " + lease, 204, r -> r.delete(lease, article));
  }

  private static void desk(AccessTable table) {
    table.api("GET /api/publications", r -> r.get("/api/publications")).allows(200, SIGNED_IN);
    table.api("GET /api/desk", r -> r.get("/api/desk?publication=" + PAPER)).allows(200, EDITOR);
    Map<String, Object> closing =
        Map.of(
            "publication", PAPER,
            "issue", "2031-05-01",
            "edition", "1",
            "due", "2031-04-30T15:00:00Z");
    table
        .api("PUT /api/deadlines", r -> json(r, closing).put("/api/deadlines"))
        .allows(200, EDITOR);
    table
        .api(
            "DELETE /api/deadlines",
            r -> r.delete("/api/deadlines?publication=ytrb&issue=2031-05-01&edition=1"))
        .allows(204, EDITOR);
    editors(
        table, "GET /api/submissions/{id}", 200, r -> r.get("/api/submissions/{id}", submission));
    table
        .api("GET /api/preferences", r -> r.get("/api/preferences"))
        .allows(200, EDITOR, ELSEWHERE);
    Map<String, Object> usual = Map.of("keys", Map.of(), "confirmFrom", 0.9);
    table
        .api("PUT /api/preferences", r -> json(r, usual).put("/api/preferences"))
        .allows(200, EDITOR, ELSEWHERE);
  }

  private static void checks(AccessTable table) {
    String found = "/api/pages/{id}/findings";
    editors(table, "GET " + found, 200, r -> r.get(found, page));
    String live = found + "/live";
    editors(table, "GET " + live, 200, r -> r.filter(new OnlyTheStatus()).get(live, page));
    String sheet = "/api/pages/{id}/checks";
    table
        .api("GET " + sheet, r -> r.get(sheet, page))
        .hides(OUTSIDERS)
        .allows(200, EDITOR, REVIEWER, CHIEF);
    String one = "/api/articles/{id}";
    editors(table, "GET " + one + "/text", 200, r -> r.get(one + "/text", article));
    String annotations = one + "/annotations";
    editors(table, "GET " + annotations, 200, r -> r.get(annotations, article));
    editors(table, "POST " + annotations, 428, r -> json(r, List.of()).post(annotations, article));
  }

  private static void editors(
      AccessTable table,
      String endpoint,
      int status,
      java.util.function.Function<RequestSpecification, Response> request) {
    table.api(endpoint, request).hides(OUTSIDERS).allows(status, EDITOR);
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
    // When
    Set<String> described =
        new TreeSet<>(
            AccessTable.described(given().get("/q/openapi?format=json").jsonPath(), "/annotate"));

    // Then
    described.addAll(HIDDEN);
    assertThat(described).isEqualTo(table().endpoints());
  }

  private static RequestSpecification json(RequestSpecification request, Object body) {
    return request.contentType("application/json").body(body);
  }
}
