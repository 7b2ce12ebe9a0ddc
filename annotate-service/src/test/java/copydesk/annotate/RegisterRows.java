package copydesk.annotate;

import static copydesk.testhouse.Asker.ADMIN;
import static copydesk.testhouse.Asker.EDITOR;
import static copydesk.testhouse.Asker.ELSEWHERE;
import static copydesk.testhouse.Asker.GUEST;

import copydesk.testhouse.AccessTable;
import copydesk.testhouse.Asker;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The register's rows of the {@link AccessTest}: all of it is for editors. */
final class RegisterRows {

  private static final Asker[] OUTSIDERS = {GUEST, ELSEWHERE, ADMIN};
  private static final String ENTRIES = "/api/register/entries";
  private static final String PAPER = "ytrb";

  private static String entry;
  private static String merge;

  private RegisterRows() {}

  /** Makes the entry that the rows are about, into which another was merged. */
  static void make() {
    entry = person();
    Response merged =
        new DeskClient("lin").post(ENTRIES + "/" + entry + "/merge", 1, Map.of("from", person()));
    merged.then().statusCode(200);
    merge = merged.path("merges[0].id");
  }

  private static String person() {
    return RegisterDesk.newEntry("person", RegisterDesk.fresh("林"), List.of(), List.of())
        .path("id");
  }

  static void addTo(AccessTable table) {
    ofThePaper(table);
    String one = ENTRIES + "/{id}";
    editors(table, "GET " + one, 200, r -> r.get(one, entry));
    editors(table, "GET " + one + "/uses", 200, r -> r.get(one + "/uses", entry));
    // None says which version it means, so nothing changes.
    Object content = RegisterDesk.content(RegisterDesk.fresh("林"), List.of(), List.of());
    editors(table, "PUT " + one, 428, r -> json(r, content).put(one, entry));
    Map<String, Object> from = Map.of("from", UUID.randomUUID());
    editors(table, "POST " + one + "/merge", 428, r -> json(r, from).post(one + "/merge", entry));
    String undo = "/api/register/merges/{id}/undo";
    editors(table, "POST " + undo, 200, r -> r.post(undo, merge));
    table
        .page("GET /register", r -> r.get("/register"))
        .allows(200, EDITOR, ELSEWHERE); // one edits for any publication
    table
        .page("GET /register/{id}", r -> r.get("/register/{id}", entry))
        .allows(200, EDITOR, ELSEWHERE); // what it says, the interface tells
  }

  private static void ofThePaper(AccessTable table) {
    String paper = "?publication=" + PAPER;
    table.api("GET " + ENTRIES, r -> r.get(ENTRIES + paper)).allows(200, EDITOR);
    table.api("POST " + ENTRIES, r -> json(r, newcomer()).post(ENTRIES)).allows(201, EDITOR);
    String export = "/api/register/export";
    table.api("GET " + export, r -> r.get(export + paper)).allows(200, EDITOR);
    String take = "/api/register/import";
    table
        .api("POST " + take, r -> r.contentType("text/csv").body("type,name\n").post(take + paper))
        .allows(200, EDITOR);
    String proposals = "/api/register/proposals";
    table.api("GET " + proposals, r -> r.get(proposals + paper)).allows(200, EDITOR);
    Map<String, Object> no =
        Map.of("publication", PAPER, "type", "person", "name", "无此人樾", "decision", "dismiss");
    table.api("POST " + proposals, r -> json(r, no).post(proposals)).allows(204, EDITOR);
  }

  private static Map<String, Object> newcomer() {
    Object content = RegisterDesk.content(RegisterDesk.fresh("林"), List.of(), List.of());
    return Map.of("publication", PAPER, "type", "person", "content", content);
  }

  private static void editors(
      AccessTable table,
      String endpoint,
      int status,
      Function<RequestSpecification, Response> request) {
    table.api(endpoint, request).hides(OUTSIDERS).allows(status, EDITOR);
  }

  private static RequestSpecification json(RequestSpecification request, Object body) {
    return request.contentType("application/json").body(body);
  }
}
