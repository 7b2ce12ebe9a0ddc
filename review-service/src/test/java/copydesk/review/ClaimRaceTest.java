package copydesk.review;

import static copydesk.review.Reviewing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(House.class)
class ClaimRaceTest {

  private static final int THREADS = 32;
  private static final List<String> REVIEWERS = List.of("he", "song", "tang");

  @Test
  void thirty_two_claimants_never_get_one_submission_twice() throws Exception {
    // Given: fewer submissions than claims
    Desk.open();
    Desk.Sent last = null;
    for (int i = 0; i < 40; i++) {
      last = Desk.insert("ytsb", UUID.randomUUID(), "lin");
    }
    Desk.stamp();
    Desk.awaitTakenIn(last);
    // Signing in thirty-two times at once would look like an attack.
    REVIEWERS.forEach(Tokens::of);

    // When
    List<Response> answers = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<List<Response>>> claimants = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String who = REVIEWERS.get(i % REVIEWERS.size());
        claimants.add(() -> List.of(next(who), next(who)));
      }
      for (Future<List<Response>> claimed : pool.invokeAll(claimants)) {
        answers.addAll(claimed.get());
      }
    }

    // Then
    List<String> submissions =
        answers.stream()
            .filter(answer -> answer.statusCode() == 201)
            .map(answer -> answer.<String>path("submission"))
            .toList();
    assertThat(answers).extracting(Response::statusCode).containsOnly(201, 204);
    assertThat(submissions).doesNotHaveDuplicates().hasSize(40);
  }

  @Test
  void next_passes_over_what_one_worked_on() {
    // Given: a paper whose only stage is the chief's
    Desk.open();
    Reviewing.setStages("harbour", 1).statusCode(200);
    Desk.Sent own = Desk.submit("harbour", "lin", "gu");
    Desk.Sent others = Desk.submit("harbour", "lin");

    // When
    String taken =
        as("gu").body(Map.of("publication", "harbour")).post("/api/claims").path("submission");

    // Then
    assertThat(taken).isNotEqualTo(own.id().toString()).isEqualTo(others.id().toString());
  }

  @Test
  void asking_again_under_one_key_gives_the_same_claim() {
    // Given
    Desk.open();
    Desk.submit("ytsb", "lin");
    Desk.submit("ytsb", "lin");
    String key = UUID.randomUUID().toString();

    // When
    String first = nextUnder(key).then().statusCode(201).extract().path("id");

    // Then
    nextUnder(key).then().statusCode(201).body("id", equalTo(first));
    nextUnder(UUID.randomUUID().toString()).then().body("id", not(equalTo(first)));
    as("he")
        .header("Idempotency-Key", key)
        .body(Map.of("publication", "ytrb"))
        .post("/api/claims")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
  }

  private static Response nextUnder(String key) {
    return as("he")
        .header("Idempotency-Key", key)
        .body(Map.of("publication", "ytsb"))
        .post("/api/claims");
  }

  @Test
  void next_is_refused_to_who_reviews_nothing() {
    as("lin").body(Map.of()).post("/api/claims").then().statusCode(403);
    as("bian").body(Map.of("publication", "ytwb")).post("/api/claims").then().statusCode(403);
  }

  private static Response next(String who) {
    return as(who).body(Map.of("publication", "ytsb")).post("/api/claims");
  }
}
