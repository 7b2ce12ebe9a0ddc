package copydesk.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.batch.key.KeyFields;
import copydesk.ingest.batch.key.PageKey;
import copydesk.testhouse.House;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How workers take files. The batch is paused, so the service's own workers leave it alone. */
@QuarkusTest
@WithTestResource(House.class)
class BatchFilesTest {

  @Inject Batches batches;
  @Inject BatchFiles files;

  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void aBatchOfFourFiles() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Batch batch = new Batch();
              batch.id = id;
              batch.sender = "scanner";
              batch.maySend = new String[] {"ytrb"};
              batch.publications = new String[] {"ytrb"};
              batch.says(KeyFields.NONE);
              batch.name = "four.zip";
              batch.files = 4;
              batch.createdAt = Instant.now();
              batch.become(new BatchState.Paused(true));
              batches.persistAndFlush(batch);
              files.add(id, IntStream.rangeClosed(1, 4).mapToObj(BatchFilesTest::file).toList());
            });
  }

  @Test
  void noFileIsInTwoHands() {
    List<Integer> first = numbers(take(2));

    List<Integer> second = numbers(take(8));

    assertThat(first).containsExactly(1, 2);
    assertThat(second).containsExactly(3, 4);
    assertThat(take(8)).isEmpty();
  }

  @Test
  void aFileThatWasInAHandBeforeComesLastAndAlone() {
    take(2).forEach(this::drop);

    assertThat(numbers(take(8))).containsExactly(3, 4);
    assertThat(numbers(take(8))).containsExactly(1);
    assertThat(numbers(take(8))).containsExactly(2);
  }

  @Test
  void aFileThatWasPutBackIsAsIfItWasNeverTaken() {
    take(2).forEach(taken -> in(() -> files.putBack(taken)));

    assertThat(numbers(take(8))).containsExactly(1, 2, 3, 4);
  }

  @Test
  void whoLostItsLeaseWritesNothingDown() {
    BatchFiles.Taken lost = take(1).getFirst();
    drop(lost);
    take(4);
    assertThat(numbers(take(1))).containsExactly(1);

    boolean written =
        QuarkusTransaction.requiringNew()
            .call(() -> files.end(lost, new Outcome.Read(UUID.randomUUID(), true), 1));

    assertThat(written).isFalse();
  }

  private List<BatchFiles.Taken> take(int limit) {
    return QuarkusTransaction.requiringNew()
        .call(() -> files.take(id, UUID.randomUUID(), 60, limit));
  }

  /** A lease that has run out, as when its holder was killed. */
  private void drop(BatchFiles.Taken taken) {
    in(() -> files.release(taken, -1));
  }

  private static void in(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private static List<Integer> numbers(List<BatchFiles.Taken> taken) {
    return taken.stream().map(each -> each.file().number()).toList();
  }

  private static BatchFile file(int number) {
    PageKey key = new PageKey("ytrb", LocalDate.of(2026, 4, 6), "1", String.valueOf(number));
    return BatchFile.waiting(number, number + ".txt", null, 1, key);
  }
}
