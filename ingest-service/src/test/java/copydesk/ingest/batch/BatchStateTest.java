package copydesk.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BatchStateTest {

  @Test
  void aBatchIsListedThenReadThenDone() {
    assertThat(new BatchState.Listing().listed().finish()).isEqualTo(new BatchState.Done());
  }

  @Test
  void aPauseRemembersWhereItWas() {
    assertThat(new BatchState.Listing().pause().resume()).isEqualTo(new BatchState.Listing());
    assertThat(new BatchState.Running().pause().resume()).isEqualTo(new BatchState.Running());
  }

  @Test
  void aListingThatEndsDuringAPauseIsNotLost() {
    assertThat(new BatchState.Listing().pause().afterListing().resume())
        .isEqualTo(new BatchState.Running());
  }

  @Test
  void everyOpenStateCanBeCanceled() {
    assertThat(new BatchState.Listing().cancel()).isEqualTo(new BatchState.Canceled());
    assertThat(new BatchState.Running().cancel()).isEqualTo(new BatchState.Canceled());
    assertThat(new BatchState.Paused(true).cancel()).isEqualTo(new BatchState.Canceled());
  }

  @Test
  void whatIsNotListedIsNotDone() {
    BatchState.Paused paused = new BatchState.Listing().pause();

    assertThatThrownBy(paused::finish).isInstanceOf(IllegalStateException.class);
  }
}
