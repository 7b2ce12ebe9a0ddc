package copydesk.review.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagePlanTest {

  @ParameterizedTest
  @CsvSource({"1,终审", "2,初审 终审", "3,初审 复审 终审"})
  void the_usual_plans_end_with_the_final_review(int count, String names) {
    // When
    StagePlan plan = StagePlan.usual(count);

    // Then
    assertThat(plan.stages().stream().map(Stage::zh)).containsExactly(names.split(" "));
    assertThat(plan.stage(count).role()).isEqualTo(Role.CHIEF);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void a_plan_has_one_to_three_stages(int count) {
    assertThatThrownBy(() -> StagePlan.usual(count)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_last_stage_is_a_chiefs_and_no_other() {
    Stage reviewers = new Stage(1, "初审", "First", Role.REVIEWER);
    Stage chiefs = new Stage(1, "终审", "Final", Role.CHIEF);
    Stage second = new Stage(2, "终审", "Final", Role.CHIEF);

    assertThatThrownBy(() -> new StagePlan(List.of(reviewers)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StagePlan(List.of(chiefs, second)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StagePlan(List.of(second)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_editor_decides_no_stage() {
    assertThatThrownBy(() -> new Stage(1, "初审", "First", Role.EDITOR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_stage_has_names() {
    assertThatThrownBy(() -> new Stage(1, "", "First", Role.REVIEWER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Stage(1, "初审", "x".repeat(41), Role.REVIEWER))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
