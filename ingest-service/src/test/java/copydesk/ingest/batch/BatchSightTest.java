package copydesk.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who sees a batch. */
class BatchSightTest {

  @Test
  void whoMaySendForAllItsPapersSeesIt() {
    assertThat(batch("ytrb", "hafen").isFor("zhou", Set.of("ytrb", "hafen", "times"))).isTrue();
  }

  @Test
  void whoMaySendForSomeOfThemDoesNot() {
    assertThat(batch("ytrb", "hafen").isFor("zhou", Set.of("ytrb"))).isFalse();
  }

  @Test
  void whoSentItSeesItBeforeItsPapersAreKnown() {
    assertThat(batch().isFor("lin", Set.of("ytrb"))).isTrue();
  }

  @Test
  void othersDoNotSeeItBeforeItsPapersAreKnown() {
    assertThat(batch().isFor("zhou", Set.of("ytrb"))).isFalse();
  }

  @Test
  void whoSentItAndLostTheRightSeesItNoLonger() {
    assertThat(batch("ytrb").isFor("lin", Set.of("hafen"))).isFalse();
  }

  private static Batch batch(String... publications) {
    Batch batch = new Batch();
    batch.sender = "lin";
    batch.publications = publications;
    return batch;
  }
}
