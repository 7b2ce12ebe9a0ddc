package copydesk.review.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.review.stage.RecordState.Canceled;
import copydesk.review.stage.RecordState.Embargoed;
import copydesk.review.stage.RecordState.Usable;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordStateTest {

  private static final Instant MORNING = Instant.parse("2026-03-25T00:00:00Z");

  @Test
  void a_correction_makes_the_next_version() {
    assertThat(RecordState.published().correct().correct()).isEqualTo(new Usable(3));
  }

  @Test
  void the_end_of_an_embargo_makes_the_next_version() {
    assertThat(RecordState.embargoed(MORNING).end()).isEqualTo(new Usable(2));
  }

  @Test
  void an_embargo_moved_is_a_version() {
    assertThat(RecordState.embargoed(MORNING).move(MORNING.plusSeconds(1)))
        .isEqualTo(new Embargoed(2, MORNING.plusSeconds(1)));
  }

  @Test
  void a_correction_does_not_end_an_embargo() {
    assertThat(RecordState.embargoed(MORNING).correct()).isEqualTo(new Embargoed(2, MORNING));
  }

  @Test
  void a_withdrawal_is_a_version_with_a_reason() {
    assertThat(RecordState.published().withdraw("wrong name"))
        .isEqualTo(new Canceled(2, "wrong name"));
    assertThatThrownBy(() -> RecordState.published().withdraw(" "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void states_have_the_names_of_ninjs() {
    assertThat(RecordState.published().pubStatus()).isEqualTo("usable");
    assertThat(RecordState.embargoed(MORNING).pubStatus()).isEqualTo("withheld");
    assertThat(RecordState.published().withdraw("why").pubStatus()).isEqualTo("canceled");
  }
}
