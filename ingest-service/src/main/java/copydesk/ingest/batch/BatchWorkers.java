package copydesk.ingest.batch;

import copydesk.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The threads that read batches. They keep nothing of their own: which files are to be read stands
 * in the database, so a worker that dies loses nothing, and others take its files when its lease
 * has run out.
 */
@ApplicationScoped
public class BatchWorkers {

  private static final Logger LOG = Logger.getLogger(BatchWorkers.class);
  private static final int IDLE_SECONDS = 1;

  /** A file that fails this often for no reason of its own is given up. */
  private static final int MOST_ATTEMPTS = 3;

  @Inject BatchSteps steps;
  @Inject BatchListing listing;
  @Inject FileReading reading;
  @Inject Spool spool;
  @Inject FileProblems problems;
  @Inject IntakeConfig config;

  private final Semaphore wake = new Semaphore(0);

  /** Directories of archives are read into memory, so one is listed at a time. */
  private final Semaphore listings = new Semaphore(1);

  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;

  void start(@Observes StartupEvent event) {
    for (int i = 0; i < config.workers(); i++) {
      threads.add(Thread.ofPlatform().name("batch-worker-" + i).daemon().start(this::run));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    closed = true;
    wake.release(threads.size());
    for (Thread thread : threads) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(4));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Says that there is something to do. Never blocks. */
  public void wake() {
    wake.release(config.workers());
  }

  private void run() {
    while (!closed) {
      try {
        if (!step() && wake.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS)) {
          wake.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
        LOG.warn("Work on batches failed and is tried again", e);
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(IDLE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  /** Does one piece of work; says whether there was any. */
  private boolean step() throws IOException {
    if (listings.tryAcquire()) {
      try {
        if (list()) {
          return true;
        }
      } finally {
        listings.release();
      }
    }
    Optional<BatchSteps.Handful> handful = steps.takeToRead(UUID.randomUUID());
    handful.ifPresent(this::read);
    return handful.isPresent();
  }

  private boolean list() throws IOException {
    UUID lease = UUID.randomUUID();
    Optional<Batch> batch = steps.takeToList(lease);
    if (batch.isPresent()) {
      list(batch.get(), lease);
    }
    return batch.isPresent();
  }

  private void list(Batch batch, UUID lease) throws IOException {
    try {
      listing.list(batch, lease);
      wake();
      tidy(batch.id);
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      steps.giveBack(batch.id, lease, 1L << batch.attempts);
      throw e;
    }
  }

  private void read(BatchSteps.Handful handful) {
    long taken = System.nanoTime();
    for (BatchFiles.Taken file : handful.files()) {
      // What others would take before long is better put back than read by two.
      if (closed || System.nanoTime() - taken > config.lease().toNanos() / 4) {
        steps.putBack(file);
      } else {
        read(file, handful.sender());
      }
    }
    tidy(handful.batch());
  }

  private void read(BatchFiles.Taken taken, String sender) {
    if (taken.attempts() > MOST_ATTEMPTS) {
      steps.end(
          taken,
          new Outcome.Refused(
              problems.of(
                  HttpProblem.INTERNAL,
                  "It failed several times for no reason of its own; send it again by itself.")));
      return;
    }
    try {
      steps.end(taken, reading.read(taken, sender));
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // Most likely the database is away; if it is the file, attempts run out.
      LOG.warnf(e, "File %d of batch %s is tried again", taken.file().number(), taken.batch());
      steps.release(taken, 1L << taken.attempts());
    }
  }

  /** Removes a batch from the spool once it is over. */
  private void tidy(UUID batch) {
    if (steps.isOver(batch)) {
      spool.clear(batch);
    }
  }
}
