package copydesk.review;

import static copydesk.review.Reviewing.as;
import static copydesk.review.Reviewing.claim;
import static copydesk.review.Reviewing.decide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue's order, and chiefs who change who holds what. */
@QuarkusTest
@WithTestResource(House.class)
class QueueTest {

  private static final String PAPER = "harbour";

  @BeforeEach
  @AfterEach
  void an_empty_queue() {
    Desk.open();
    Desk.run(
        "review_owner",
        """
        update review.claim set ended = 'recalled', ended_at = now()
         where ended is null and publication_id = '%1$s';
        update review.submission set state = 'recalled', claim_id = null, lease_until = null
         where state = 'in-review' and publication_id = '%1$s';
        """
            .formatted(Desk.publicationId(PAPER)));
    Reviewing.setStages(PAPER, 3);
  }

  @Test
  void next_goes_by_priority_then_by_deadline_then_by_age() {
    // Given
    Desk.Sent oldest = onPage(UUID.randomUUID());
    Desk.Sent later = onPage(UUID.randomUUID());
    Desk.Sent urgent = onPage(UUID.randomUUID());
    UUID earlyPage = UUID.randomUUID();
    UUID latePage = UUID.randomUUID();
    Desk.Sent closesLate = onPage(latePage);
    Desk.Sent closesEarly = onPage(earlyPage);
    setPriority("gu", later, "later").statusCode(200);
    setPriority("gu", urgent, "urgent").body("priority", equalTo("urgent"));
    setDeadline("gu", latePage, "2026-11-22T03:00:00Z").statusCode(200);
    setDeadline("gu", earlyPage, "2026-11-22T02:00:00Z").statusCode(200);
    List<String> order =
        List.of(urgent, closesEarly, closesLate, oldest, later).stream()
            .map(sent -> sent.id().toString())
            .toList();

    // When
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      taken.add(as("he").body(Map.of("publication", PAPER)).post("/api/claims").path("submission"));
    }

    // Then
    assertThat(taken).isEqualTo(order);
    assertThat(listed("")).isEqualTo(order);
    assertThat(pagedByTwo()).isEqualTo(order);
    assertThat(listed("&stage=2")).isEmpty();
  }

  @Test
  void next_of_one_stage_takes_nothing_of_another() {
    // Given
    Desk.Sent atSecond = onPage(UUID.randomUUID());
    Reviewing.approve("he", atSecond);
    onPage(UUID.randomUUID());

    // When
    var next = as("song").body(Map.of("publication", PAPER, "stage", 2)).post("/api/claims");

    // Then
    next.then().statusCode(201).body("submission", equalTo(atSecond.id().toString()));
    as("tang")
        .body(Map.of("publication", PAPER, "stage", 2))
        .post("/api/claims")
        .then()
        .statusCode(204);
  }

  @Test
  void a_page_that_has_a_deadline_gives_it_to_what_comes_later() {
    // Given
    UUID page = UUID.randomUUID();
    onPage(page);
    setDeadline("gu", page, "2026-11-22T02:00:00Z").body("due", equalTo("2026-11-22T02:00:00Z"));

    // When
    Desk.Sent next = onPage(page);

    // Then
    as("he")
        .get("/api/submissions/{id}", next.id())
        .then()
        .body("item.due", equalTo("2026-11-22T02:00:00Z"));
    setDeadline("gu", page, null).body("due", nullValue());
    as("he").get("/api/submissions/{id}", next.id()).then().body("item.due", nullValue());
  }

  @Test
  void only_a_chief_changes_priority_and_deadline() {
    UUID page = UUID.randomUUID();
    Desk.Sent sent = onPage(page);
    for (String who : List.of("he", "lin", "bian", "guest", "admin")) {
      int refused = List.of("he", "lin").contains(who) ? 403 : 404;
      setPriority(who, sent, "urgent").statusCode(refused);
      setDeadline(who, page, "2026-11-22T02:00:00Z").statusCode(refused);
    }
    setPriority("gu", sent, "at once").statusCode(400);
    setPriority("gu", sent, "urgent").statusCode(200);
    setDeadline("gu", UUID.randomUUID(), null).statusCode(404);
  }

  @Test
  void a_chief_hands_what_somebody_holds_to_somebody_else() {
    // Given
    Desk.Sent sent = onPage(UUID.randomUUID());
    String lost = claim("he", sent).extract().path("id");
    as("song").get("/api/queue?publication=" + PAPER).then().statusCode(200);
    as("gu")
        .get("/api/publications/{code}/colleagues", PAPER)
        .then()
        .statusCode(200)
        .body("subject", hasItem(Desk.subject("song")));

    // When
    String claim = assign("gu", sent, "song").statusCode(200).extract().path("id");

    // Then: the one who held it is told, and the other goes on with it
    decide("he", sent, lost, "approve")
        .statusCode(409)
        .body("type", equalTo("/problems/lease-lost"));
    claim("song", sent).statusCode(200).body("id", equalTo(claim));
    decide("song", sent, claim, "approve").statusCode(200);
  }

  @Test
  void a_chief_puts_what_somebody_holds_back_into_the_queue() {
    // Given
    Desk.Sent sent = onPage(UUID.randomUUID());
    String lost = claim("he", sent).extract().path("id");

    // When
    as("gu").delete("/api/submissions/{id}/holder", sent.id()).then().statusCode(204);

    // Then
    as("he").post("/api/claims/{id}/heartbeat", lost).then().statusCode(409);
    as("tang")
        .body(Map.of("publication", PAPER))
        .post("/api/claims")
        .then()
        .statusCode(201)
        .body("submission", equalTo(sent.id().toString()));
  }

  @Test
  void nothing_is_handed_to_who_may_not_review_it() {
    // Given
    Desk.Sent sent = onPage(UUID.randomUUID(), "tang");
    for (String who : List.of("he", "song", "tang", "gu")) {
      as(who).get("/api/queue?publication=" + PAPER).then().statusCode(200);
    }

    // When / Then: a contributor, one of another role, one who was never seen, an editor
    for (String who : List.of("tang", "gu", "bian", "lin")) {
      assign("gu", sent, who).statusCode(422).body("type", equalTo("/problems/not-theirs"));
    }
    for (String who : List.of("he", "lin")) {
      assign(who, sent, "song").statusCode(403);
      as(who).delete("/api/submissions/{id}/holder", sent.id()).then().statusCode(403);
      as(who).get("/api/publications/{code}/colleagues", PAPER).then().statusCode(403);
    }
    assign("bian", sent, "song").statusCode(404);
    assign("gu", sent, "song").statusCode(200);
  }

  @Test
  void what_was_decided_is_not_handed_on() {
    Desk.Sent sent = onPage(UUID.randomUUID());
    String claim = claim("he", sent).extract().path("id");
    decide("he", sent, claim, "return", "why").statusCode(200);
    as("song").get("/api/queue?publication=" + PAPER).then().statusCode(200);
    assign("gu", sent, "song").statusCode(409).body("type", equalTo("/problems/not-in-review"));
    setPriority("gu", sent, "urgent").statusCode(409);
  }

  private static ValidatableResponse assign(String who, Desk.Sent sent, String to) {
    return as(who)
        .body(Map.of("subject", Desk.subject(to)))
        .put("/api/submissions/{id}/holder", sent.id())
        .then();
  }

  private static ValidatableResponse setPriority(String who, Desk.Sent sent, String priority) {
    return as(who)
        .body(Map.of("priority", priority))
        .put("/api/submissions/{id}/priority", sent.id())
        .then();
  }

  private static ValidatableResponse setDeadline(String who, UUID page, String due) {
    Map<String, Object> body = new HashMap<>();
    body.put("due", due);
    return as(who).body(body).put("/api/pages/{id}/deadline", page).then();
  }

  private static List<String> listed(String more) {
    return as("he").get("/api/queue?publication=" + PAPER + more).path("items.id");
  }

  private static List<String> pagedByTwo() {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      var page =
          as("he").get("/api/queue?publication=" + PAPER + "&limit=2&cursor=" + cursor).jsonPath();
      ids.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
    }
    return ids;
  }

  private static Desk.Sent onPage(UUID page, String... contributors) {
    return Pages.submit(PAPER, page, contributors);
  }
}
