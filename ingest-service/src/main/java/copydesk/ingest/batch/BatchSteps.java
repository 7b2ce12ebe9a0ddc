package copydesk.ingest.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The short transactions between which the work on batches happens. */
@ApplicationScoped
public class BatchSteps {

  /** How many files a worker takes at once; few, so that a pause is soon felt. */
  private static final int HANDFUL = 8;

  /** Files of one batch in a worker's hand. */
  record Handful(UUID batch, String sender, List<BatchFiles.Taken> files) {}

  @Inject Batches batches;
  @Inject BatchFiles files;
  @Inject IntakeConfig config;

  /** Takes a batch whose files are to be listed. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Batch> takeToList(UUID lease) {
    return batches.takeToList(lease, config.lease().toSeconds());
  }

  /**
   * Goes on holding a batch that is being listed.
   *
   * @throws IllegalStateException if others took it because this took too long
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void holdOn(UUID batch, UUID lease) {
    batches.held(batch, lease).leaseUntil = Instant.now().plus(config.lease());
  }

  /** Lets go of a batch whose listing failed; it is tried again after some seconds. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void giveBack(UUID batch, UUID lease, long seconds) {
    Batch now = batches.lock(batch);
    if (lease.equals(now.lease)) {
      now.leaseUntil = Instant.now().plusSeconds(seconds);
    }
    if (now.state() instanceof BatchState.Canceled) {
      files.forget(batch);
    }
  }

  /** Takes some files of the batch that was served longest ago. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Handful> takeToRead(UUID lease) {
    return batches
        .nextToRead()
        .map(
            id ->
                new Handful(
                    id,
                    batches.findById(id).sender,
                    files.take(id, lease, config.lease().toSeconds(), HANDFUL)));
  }

  /**
   * Writes down what became of a file. The batch is locked meanwhile, so that outcomes are numbered
   * in the order in which others see them.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void end(BatchFiles.Taken taken, Outcome outcome) {
    Batch batch = batches.lock(taken.batch());
    if (!files.end(taken, outcome, batch.ended() + 1)) {
      return; // the lease ran out and somebody else ended it
    }
    switch (outcome) {
      case Outcome.Read(UUID page, boolean isNew) when isNew -> batch.read++;
      case Outcome.Read known -> batch.known++;
      case Outcome.Unreadable unreadable -> batch.unreadable++;
      case Outcome.Refused refused -> batch.refused++;
    }
    if (batch.open() == 0) {
      switch (batch.state()) {
        case BatchState.Running running -> batch.become(running.finish());
        case BatchState.Paused paused -> batch.become(paused.finish());
        case BatchState.Listing listing -> throw new IllegalStateException("read before listed");
        case BatchState.Done done -> throw new IllegalStateException("read when done");
        case BatchState.Canceled canceled -> {}
      }
    }
  }

  /** Lets go of a file that could not be read for now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void release(BatchFiles.Taken taken, long seconds) {
    files.release(taken, seconds);
  }

  /** Puts a file back that was taken and not begun. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void putBack(BatchFiles.Taken taken) {
    files.putBack(taken);
  }

  /** Cancels what canceled batches still have in hands that will not come back. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void settleCanceled() {
    for (UUID id : files.canceledWithFiles()) {
      batches.lock(id).canceled += files.cancel(id);
    }
  }

  /** Whether nothing of a batch is needed in the spool any more. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean isOver(UUID batch) {
    return batches.findByIdOptional(batch).map(BatchView::of).map(BatchView::isOver).orElse(false);
  }

  /** Whether there is such a batch. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean exists(UUID batch) {
    return batches.findByIdOptional(batch).isPresent();
  }
}
