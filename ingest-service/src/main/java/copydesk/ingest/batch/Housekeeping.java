package copydesk.ingest.batch;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Clears away what broken uploads and canceled batches leave behind. */
@ApplicationScoped
public class Housekeeping {

  /** An upload under way writes far more often; what nobody wrote to for so long is orphaned. */
  private static final Duration ORPHAN = Duration.ofHours(1);

  @Inject BatchSteps steps;
  @Inject Spool spool;

  @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tidy() throws IOException {
    steps.settleCanceled();
    tidy(Instant.now().minus(ORPHAN));
  }

  /**
   * Removes what no batch needs.
   *
   * @param before what was written later may belong to an upload under way
   */
  void tidy(Instant before) throws IOException {
    for (UUID id : spool.present()) {
      boolean orphan = spool.lastWrite(id).isBefore(before) && !steps.exists(id);
      if (orphan || steps.isOver(id)) {
        spool.clear(id);
      }
    }
    spool.removeParts(before);
  }
}
