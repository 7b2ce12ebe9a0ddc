package copydesk.review;

import static copydesk.review.Reviewing.approve;
import static copydesk.review.Reviewing.as;
import static copydesk.review.Reviewing.setStages;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(House.class)
class StageTest {

  @BeforeEach
  @AfterEach
  void the_usual_stages() {
    Desk.open();
    setStages("ytwb", 3);
  }

  @Test
  void a_publication_starts_with_three_stages() {
    as("he")
        .get("/api/publications/ytwb/stages")
        .then()
        .statusCode(200)
        .body("stages.zh", contains("初审", "复审", "终审"))
        .body("stages.role", contains("reviewer", "reviewer", "chief"));
  }

  @Test
  void an_administrator_sets_the_stages_of_what_comes_next() {
    // Given: one under way
    Desk.Sent before = Desk.submit("ytwb", "lin");

    // When
    setStages("ytwb", 2)
        .statusCode(200)
        .body("stages.en", contains("First review", "Final review"));

    // Then
    Desk.Sent after = Desk.submit("ytwb", "lin");
    as("he").get("/api/submissions/{id}", before.id()).then().body("chain", hasSize(3));
    as("he").get("/api/submissions/{id}", after.id()).then().body("chain", hasSize(2));
    approve("he", after);
    approve("gu", after).body("state", equalTo("approved"));
  }

  @Test
  void the_same_stages_again_change_nothing() {
    // Given
    int plan = setStages("ytwb", 2).extract().path("plan");

    // When / Then
    setStages("ytwb", 2).body("plan", equalTo(plan));
  }

  @Test
  void an_administrator_sees_publications_before_any_submission() {
    as("admin").get("/api/publications").then().statusCode(200).body("code", hasItem("hafen"));
    as("guest").get("/api/publications").then().statusCode(200).body("", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lin", "he", "gu", "guest"})
  void nobody_else_sets_stages(String who) {
    as(who)
        .body(Map.of("stages", List.of(Map.of("zh", "终审", "en", "Final"))))
        .put("/api/publications/ytwb/stages")
        .then()
        .statusCode(403);
  }

  @Test
  void one_to_three_stages_with_names_are_asked_for() {
    for (List<?> stages :
        List.of(
            List.of(),
            java.util.Collections.nCopies(4, Map.of("zh", "审", "en", "Review")),
            List.of(Map.of("zh", "", "en", "Review")))) {
      as("admin")
          .body(Map.of("stages", stages))
          .put("/api/publications/ytwb/stages")
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/invalid"));
    }
  }

  @Test
  void an_unknown_publication_has_no_stages() {
    setStages("nowhere", 1).statusCode(404);
  }
}
