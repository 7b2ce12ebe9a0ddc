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

import copydesk.testhouse.AccessTable;
import copydesk.testhouse.Asker;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What every endpoint answers to whom; {@link AccessTest} asks. */
final class AccessRows {

  private static final String PAPER = "hafen";
  private static final UUID PAGE = UUID.randomUUID();
  private static final Asker[] SIGNED_IN = {
    GUEST, ELSEWHERE, INGESTOR, EDITOR, REVIEWER, CHIEF, PUBLISHER, ADMIN
  };
  private static final Asker[] OUTSIDERS = {GUEST, ELSEWHERE, ADMIN};
  private static final Asker[] REVIEWING = {REVIEWER, CHIEF};
  private static final Asker[] READING = {REVIEWER, CHIEF, PUBLISHER};

  // Nothing listens there.
  private static final String RECEIVER = "http://127.0.0.1:9/hook";
  private static final List<String> EVENTS = List.of("record.withdrawn");
  private static final Map<String, Object> REASON = Map.of("reason", "误发");
  private static final Map<String, Object> UNTIL = Map.of("until", "2999-01-01T00:00:00Z");

  private static Desk.Sent sent;
  private static String record;
  private static String withdrawn;
  private static String subscription;
  private static String delivery;

  private AccessRows() {}

  /** An article in its second round, a record, one that was withdrawn, and who was told of that. */
  static void prepare() {
    if (delivery != null) {
      return;
    }
    Desk.open();
    Reviewing.setStages(PAPER, 3);
    record = Reviewing.publish(Desk.submit(PAPER, "zhou"));
    UUID article = Pages.submit(PAPER, PAGE, "zhou").article();
    sent = Pages.submit(PAPER, PAGE, article, "zhou");
    withdrawn = Reviewing.publish(Desk.submit(PAPER, "zhou"));
    subscription = subscribe();
    Reviewing.as("gu")
        .body(REASON)
        .post("/api/records/{id}/withdrawal", withdrawn)
        .then()
        .statusCode(201);
    String deliveries = "/api/subscriptions/" + subscription + "/deliveries";
    Desk.await("a delivery", () -> publisher().get(deliveries).path("items[0]") != null);
    delivery = publisher().get(deliveries).path("items[0].id");
  }

  private static RequestSpecification publisher() {
    return Reviewing.as("publishing-system");
  }

  private static String subscribe() {
    return publisher()
        .body(Map.of("publication", PAPER, "url", RECEIVER, "events", EVENTS))
        .post("/api/subscriptions")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static AccessTable table() {
    AccessTable table = new AccessTable();
    queue(table);
    submissions(table);
    publications(table);
    records(table);
    chiefs(table);
    subscriptions(table);
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
    String keys = "/api/jwks";
    table.api("GET " + keys, r -> r.get(keys)).allows(200, Asker.values());
    table
        .api("GET " + keys + "/{kid}.pem", r -> r.get(keys + "/" + key() + ".pem"))
        .allows(200, Asker.values());
    table.api("POST " + keys, r -> r.post(keys)).allows(201, ADMIN);
    String paper = "/api/publications/{code}";
    table
        .api("GET " + paper + "/records.atom", r -> r.get(paper + "/records.atom", PAPER))
        .allows(200, PUBLISHER);
    String issue = paper + "/issues/{date}/records.";
    for (String form : List.of("ndjson", "zip")) {
      table
          .api("GET " + issue + form, r -> r.get(issue + form, PAPER, "2026-03-24"))
          .allows(200, READING);
    }
    table.api("GET /api/heads", r -> r.get("/api/heads")).allows(200, ADMIN);
  }

  private static void records(AccessTable table) {
    table
        .api("GET /api/records", r -> r.get("/api/records?limit=1&publication=" + PAPER))
        .allows(200, PUBLISHER);
    String one = "/api/records/{id}";
    table.api("GET " + one, r -> r.get(one, record)).hides(OUTSIDERS).allows(200, READING);
    for (String part :
        List.of("", "/facts", "/chain", "/source", "/text", "/changes", "/signature")) {
      table
          .api("GET " + one + "/v/{version}" + part, r -> r.get(one + "/v/1" + part, record))
          .hides(OUTSIDERS)
          .allows(200, READING);
    }
  }

  private static void chiefs(AccessTable table) {
    String one = "/api/records/{id}";
    table
        .api("GET " + one + "/corrections", r -> r.get(one + "/corrections", record))
        .hides(OUTSIDERS)
        .allows(200, REVIEWING);
    // It was withdrawn, so nothing changes; the same withdrawal again is the same.
    table
        .api(
            "POST " + one + "/corrections",
            r -> json(r).body(REASON).post(one + "/corrections", withdrawn))
        .hides(OUTSIDERS)
        .allows(409, CHIEF);
    table
        .api(
            "POST " + one + "/withdrawal",
            r -> json(r).body(REASON).post(one + "/withdrawal", withdrawn))
        .hides(OUTSIDERS)
        .allows(201, CHIEF);
    String embargo = one + "/embargo";
    table
        .api("PUT " + embargo, r -> json(r).body(UNTIL).put(embargo, withdrawn))
        .hides(OUTSIDERS)
        .allows(409, CHIEF);
    table
        .api("DELETE " + embargo, r -> r.delete(embargo, withdrawn))
        .hides(OUTSIDERS)
        .allows(409, CHIEF);
    String coming = "/api/submissions/{id}/embargo";
    table
        .api("GET " + coming, at(coming, null, RequestSpecification::get))
        .hides(OUTSIDERS)
        .allows(200, REVIEWING);
    table
        .api("PUT " + coming, at(coming, UNTIL, RequestSpecification::put))
        .hides(OUTSIDERS)
        .allows(200, CHIEF);
    table
        .api("DELETE " + coming, at(coming, null, RequestSpecification::delete))
        .hides(OUTSIDERS)
        .allows(204, CHIEF);
    String readers = "/api/publications/{code}/embargo-readers";
    table.api("GET " + readers, r -> r.get(readers, PAPER)).allows(200, CHIEF);
    String reader = readers + "/{subject}";
    table.api("PUT " + reader, r -> r.put(reader, PAPER, "somebody")).allows(200, CHIEF);
    table.api("DELETE " + reader, r -> r.delete(reader, PAPER, "somebody")).allows(204, CHIEF);
  }

  private static void subscriptions(AccessTable table) {
    String all = "/api/subscriptions";
    table.api("GET " + all, r -> r.get(all)).allows(200, SIGNED_IN);
    Map<String, Object> nowhere = Map.of("publication", PAPER, "url", "nowhere", "events", EVENTS);
    table.api("POST " + all, r -> json(r).body(nowhere).post(all)).allows(422, PUBLISHER);
    String one = all + "/{id}";
    Map<String, Object> change = Map.of("url", RECEIVER, "events", EVENTS);
    seen(table, "GET " + one, 200, r -> r.get(one, subscription));
    own(table, "PUT " + one, 200, r -> json(r).body(change).put(one, subscription));
    seen(table, "DELETE " + one, 204, r -> r.delete(one, subscribe()));
    own(table, "POST " + one + "/secret", 200, r -> r.post(one + "/secret", subscription));
    String deliveries = one + "/deliveries";
    seen(table, "GET " + deliveries, 200, r -> r.get(deliveries, subscription));
    String single = deliveries + "/{delivery}";
    seen(table, "GET " + single, 200, r -> r.get(single, subscription, delivery));
    seen(
        table,
        "POST " + single + "/replay",
        202,
        r -> r.post(single + "/replay", subscription, delivery));
  }

  /** Whose it is, and chiefs. */
  private static void seen(
      AccessTable table,
      String endpoint,
      int status,
      Function<RequestSpecification, Response> request) {
    table.api(endpoint, request).hides(SIGNED_IN).allows(status, PUBLISHER, CHIEF);
  }

  /** Whose it is; chiefs know of it and may not. */
  private static void own(
      AccessTable table,
      String endpoint,
      int status,
      Function<RequestSpecification, Response> request) {
    table.api(endpoint, request).hides(SIGNED_IN).allows(403, CHIEF).allows(status, PUBLISHER);
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
        .hides(OUTSIDERS)
        .allows(200, REVIEWING);
    table
        .page("GET /pages/{id}", r -> r.get("/pages/{id}", PAGE))
        .hides(SIGNED_IN)
        .allows(200, REVIEWING);
    table
        .page("GET /submissions/{id}/embargo", r -> r.get("/submissions/{id}/embargo", sent.id()))
        .hides(SIGNED_IN)
        .allows(200, REVIEWING);
    table.page("GET /subscriptions", r -> r.get("/subscriptions")).allows(200, SIGNED_IN);
    table
        .page("GET /subscriptions/{id}", r -> r.get("/subscriptions/{id}", subscription))
        .hides(SIGNED_IN)
        .allows(200, PUBLISHER, CHIEF);
    table.page("GET /stages", r -> r.get("/stages")).allows(200, ADMIN);
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

  private static String key() {
    return given().get("/api/jwks").path("keys[0].kid");
  }

  private static RequestSpecification json(RequestSpecification request) {
    return request.contentType("application/json");
  }

  /** A method of a request with an address. */
  private interface Sending {
    Response send(RequestSpecification request, String path, Object... parameters);
  }
}
