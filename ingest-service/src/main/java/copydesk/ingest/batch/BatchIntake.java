package copydesk.ingest.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.ingest.IngestProblem;
import copydesk.ingest.batch.key.KeyFields;
import copydesk.ingest.batch.key.NamePattern;
import copydesk.problem.ProblemException;
import copydesk.stream.IdempotencyKeys;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Turns what was spooled into a batch, once for a key. */
@ApplicationScoped
public class BatchIntake {

  /**
   * Who sends and what is said of all files.
   *
   * @param sender the subject
   * @param maySend codes of the publications it may send for
   * @param fields what holds for all files
   * @param pattern how names tell the page, or null
   * @param name what to call the batch
   */
  public record Order(
      String sender, Set<String> maySend, KeyFields fields, String pattern, String name) {}

  private static final int ACCEPTED = 202;

  @Inject Batches batches;
  @Inject BatchWorkers workers;
  @Inject ObjectMapper json;
  @Inject AgroalDataSource database;

  /**
   * Makes a batch of what was spooled, or gives the one that the same request made before.
   *
   * @param archive whether an archive was spooled
   * @param key the request's {@code Idempotency-Key}, or null
   * @throws ProblemException if the key was used for something else
   */
  public BatchView create(Order order, Spool.Incoming incoming, boolean archive, String key)
      throws IOException {
    incoming.keep();
    String fingerprint =
        incoming.sha256OfAll() + " " + order.fields() + " " + order.pattern() + " " + archive;
    try {
      BatchView view =
          QuarkusTransaction.requiringNew()
              .call(() -> createOnce(order, incoming.id(), archive, key, fingerprint));
      if (view.id().equals(incoming.id())) {
        workers.wake();
      } else {
        incoming.discard();
      }
      return view;
    } catch (ProblemException e) {
      incoming.discard();
      throw e;
    }
    // After any other failure the batch may be there or not, so its bytes stay until that is known.
  }

  private BatchView createOnce(
      Order order, UUID id, boolean archive, String key, String fingerprint) {
    IdempotencyKeys keys = new IdempotencyKeys(database, "ingest.idempotency_key");
    try {
      if (key != null) {
        Optional<IdempotencyKeys.Answer> earlier = keys.earlier(order.sender(), key);
        if (earlier.isPresent()) {
          if (!earlier.get().fingerprint().equals(fingerprint)) {
            throw new ProblemException(IngestProblem.KEY_REUSED, "Choose another key.");
          }
          return json.readValue(earlier.get().body(), BatchView.class);
        }
      }
      BatchView view = BatchView.of(persist(order, id, archive));
      if (key != null) {
        keys.keep(
            order.sender(),
            key,
            new IdempotencyKeys.Answer(
                fingerprint, ACCEPTED, view.address(), json.writeValueAsString(view)));
      }
      return view;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("A batch cannot be written down", e);
    }
  }

  private Batch persist(Order order, UUID id, boolean archive) {
    Batch batch = new Batch();
    batch.id = id;
    batch.sender = order.sender();
    batch.maySend = order.maySend().toArray(new String[0]);
    batch.says(order.fields());
    batch.pattern = order.pattern();
    batch.name = order.name();
    batch.archive = archive;
    String publication = order.fields().publication();
    batch.publications = publication == null ? new String[0] : new String[] {publication};
    batch.createdAt = Instant.now();
    batch.become(new BatchState.Listing());
    batches.persist(batch);
    return batch;
  }

  /**
   * A pattern as it was written, if it can be read.
   *
   * @throws ProblemException if not, with what is wrong with it
   */
  public static String checked(String pattern) {
    if (pattern == null || pattern.isBlank()) {
      return null;
    }
    try {
      return NamePattern.of(pattern).toString();
    } catch (IllegalArgumentException e) {
      throw new ProblemException(IngestProblem.UNKNOWN_PATTERN, e.getMessage());
    }
  }
}
