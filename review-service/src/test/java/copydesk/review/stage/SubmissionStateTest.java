package copydesk.review.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.review.stage.SubmissionState.Approved;
import copydesk.review.stage.SubmissionState.InReview;
import copydesk.review.stage.SubmissionState.Recalled;
import copydesk.review.stage.SubmissionState.Returned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionStateTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_many_approvals_as_stages_approve_it(int stages) {
    // Given
    SubmissionState state = InReview.first(stages);

    // When
    int approvals = 0;
    while (state instanceof InReview inReview) {
      state = inReview.approve();
      approvals++;
    }

    // Then
    assertThat(state).isEqualTo(new Approved(stages));
    assertThat(approvals).isEqualTo(stages);
  }

  @Test
  void any_stage_may_send_it_back() {
    assertThat(new InReview(2, 3).sendBack()).isEqualTo(new Returned(2));
  }

  @Test
  void the_editor_may_take_it_back() {
    assertThat(new InReview(2, 3).recall()).isEqualTo(new Recalled(2));
  }

  @Test
  void only_what_is_in_review_moves() {
    assertThat(new InReview(1, 1).isFinal()).isFalse();
    assertThat(new Approved(1).isFinal()).isTrue();
    assertThat(new Returned(1).isFinal()).isTrue();
    assertThat(new Recalled(1).isFinal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-review", "approved", "returned", "recalled"})
  void a_state_written_down_is_read_back(String name) {
    assertThat(SubmissionState.of(name, 1, 2).name()).isEqualTo(name);
  }

  @Test
  void there_is_no_stage_beyond_the_last() {
    assertThatThrownBy(() -> new InReview(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new InReview(0, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_unknown_state_is_refused() {
    assertThatThrownBy(() -> SubmissionState.of("lost", 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
