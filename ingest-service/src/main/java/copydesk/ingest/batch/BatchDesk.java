package copydesk.ingest.batch;

import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.ingest.IngestProblem;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What people and systems see of batches and do with them. */
@ApplicationScoped
public class BatchDesk {

  /** What can be done with a batch. */
  public enum Action {
    PAUSE,
    RESUME,
    CANCEL
  }

  @Inject Batches batches;
  @Inject BatchFiles files;
  @Inject BatchWorkers workers;
  @Inject Spool spool;

  /** The codes of the publications that someone may send for. */
  public static Set<String> maySend(Rights rights) {
    return rights.publications(Role.INGESTOR, Role.EDITOR);
  }

  /**
   * A batch that one may see.
   *
   * @throws ProblemException {@link HttpProblem#NOT_FOUND}
   */
  @Transactional
  public BatchView get(UUID id, Rights rights) {
    return BatchView.of(visible(batches.findById(id), rights));
  }

  /** The batches that one may see, newest first. */
  @Transactional
  public Slice<BatchView> list(UUID before, int limit, Rights rights) {
    List<Batch> found = batches.visible(rights.subject(), maySend(rights), before, limit + 1);
    return Slice.of(found, limit, batch -> Cursor.of(batch.id)).map(BatchView::of);
  }

  /**
   * The files of a batch in their order.
   *
   * @param after only numbers above this
   * @param state only these, or null
   */
  @Transactional
  public Slice<FileView> files(UUID id, int after, String state, int limit) {
    List<BatchFile> found = files.list(id, after, state, limit + 1);
    return Slice.of(found, limit, file -> Cursor.of(file.number())).map(FileView::of);
  }

  /**
   * Pauses, resumes or cancels. What is so already stays so.
   *
   * @throws ProblemException {@link IngestProblem#BATCH_OVER} if it has ended
   */
  public BatchView act(UUID id, Action action, Rights rights) {
    BatchView view = QuarkusTransaction.requiringNew().call(() -> acted(id, action, rights));
    if (view.isOver()) {
      spool.clear(id);
    }
    workers.wake();
    return view;
  }

  private BatchView acted(UUID id, Action action, Rights rights) {
    Batch batch = visible(batches.lock(id), rights);
    switch (batch.state()) {
      case BatchState.Done done -> throw over();
      case BatchState.Canceled canceled -> {
        if (action != Action.CANCEL) {
          throw over();
        }
      }
      case BatchState.Open open -> {
        if (action == Action.CANCEL) {
          batch.become(open.cancel());
          batch.canceled += files.cancel(id);
        } else {
          batch.become(moved(open, action));
        }
      }
    }
    return BatchView.of(batch);
  }

  private static BatchState moved(BatchState.Open state, Action action) {
    boolean pause = action == Action.PAUSE;
    return switch (state) {
      case BatchState.Listing listing -> pause ? listing.pause() : listing;
      case BatchState.Running running -> pause ? running.pause() : running;
      case BatchState.Paused paused -> pause ? paused : paused.resume();
    };
  }

  private static ProblemException over() {
    return new ProblemException(IngestProblem.BATCH_OVER, "Nothing of it waits any more.");
  }

  private static Batch visible(Batch batch, Rights rights) {
    if (batch == null || !batch.isFor(rights.subject(), maySend(rights))) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "There is no such batch.");
    }
    return batch;
  }
}
