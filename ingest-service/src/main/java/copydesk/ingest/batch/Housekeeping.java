package copydesk.ingest.batch;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Clears away what broken uploads and canceled batches leave behind. */
@ApplicationScoped
public class Housekeeping {

  private static final Logger LOG = Logger.getLogger(Housekeeping.class);

  /** No upload takes as long as this; a folder without a batch by then is an orphan. */
  private static final Duration ORPHAN = Duration.ofHours(24);

  @Inject BatchSteps steps;
  @Inject Spool spool;

  @Scheduled(
      every = "1m",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tidy() {
    steps.settleCanceled();
    Instant now = Instant.now();
    for (UUID id : spool.present()) {
      try {
        boolean orphan = spool.since(id).isBefore(now.minus(ORPHAN)) && !steps.exists(id);
        if (orphan || steps.isOver(id)) {
          spool.remove(id);
        }
      } catch (IOException e) {
        LOG.warn("The spool of batch " + id + " is removed later", e);
      }
    }
  }
}
