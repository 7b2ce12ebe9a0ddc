package copydesk.ingest.batch;

import copydesk.ingest.batch.archive.Fault;
import copydesk.ingest.batch.archive.FaultException;
import copydesk.ingest.batch.archive.Packed;
import copydesk.ingest.batch.key.PageKey;
import copydesk.ingest.page.PageAddress;
import copydesk.ingest.page.PageIntake;
import copydesk.ingest.page.PageState;
import copydesk.ingest.page.UnreadableAdvice;
import copydesk.ingest.publication.Publications;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Reads one file of a batch as a page. Doing it twice does no harm: same page, same bytes. */
@ApplicationScoped
public class FileReading {

  /**
   * Mebibytes of files that may be held at once, waiting to be read ones included; a larger one has
   * it all to itself. What reading them takes is bounded where they are read.
   */
  private static final int ROOM = 16;

  private static final long SHARE = 1 << 20;

  @Inject Spool spool;
  @Inject PageIntake intake;
  @Inject Publications publications;
  @Inject FileProblems problems;

  private final Semaphore room = new Semaphore(ROOM, true);

  /**
   * Reads a file.
   *
   * @param sender who sent the batch
   * @throws IOException if the spool fails for now
   */
  Outcome read(BatchFiles.Taken taken, String sender) throws IOException {
    int share = Math.clamp(taken.file().size() / SHARE, 1, ROOM);
    room.acquireUninterruptibly(share);
    try {
      byte[] bytes = spool.bytes(taken.batch(), taken.file());
      return Packed.is(bytes)
          ? new Outcome.Refused(problems.of(Fault.NESTED))
          : receive(taken.file().key(), bytes, sender);
    } catch (FaultException e) {
      return new Outcome.Refused(problems.of(e.fault()));
    } catch (NoSuchFileException e) {
      return new Outcome.Refused(problems.of(Fault.DAMAGED));
    } finally {
      room.release(share);
    }
  }

  private Outcome receive(PageKey key, byte[] bytes, String sender) {
    Optional<UUID> publication =
        QuarkusTransaction.requiringNew().call(() -> publications.idOf(key.publication()));
    if (publication.isEmpty()) {
      return new Outcome.Refused(
          problems.of(
              HttpProblem.NOT_FOUND,
              "There is no publication with the code " + key.publication() + "."));
    }
    PageIntake.Receipt receipt;
    try {
      receipt =
          intake.receive(
              publication.get(),
              new PageAddress(key.date(), key.edition(), key.label()),
              bytes,
              Optional.empty(),
              sender);
    } catch (ProblemException e) {
      return new Outcome.Refused(problems.of(e));
    }
    return switch (receipt.page().state()) {
      case PageState.Unreadable(String reason) ->
          new Outcome.Unreadable(
              receipt.page().id,
              problems.of(
                  UnreadableAdvice.problem(reason),
                  UnreadableAdvice.of(reason),
                  Map.of("reason", reason)));
      case PageState.Read read -> new Outcome.Read(receipt.page().id, receipt.isNew());
      case PageState.Received received -> new Outcome.Read(receipt.page().id, receipt.isNew());
    };
  }
}
