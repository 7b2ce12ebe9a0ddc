package copydesk.annotate.wire;

import copydesk.annotate.AnnotateProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.IdempotencyKeys;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/** Creates once for a key: who asks again gets the first answer again. */
@ApplicationScoped
public class OneAnswer {

  /** A created thing's answer. */
  public record Answer(int status, String location, String body) {}

  private final IdempotencyKeys keys;

  @Inject
  public OneAnswer(AgroalDataSource database) {
    this.keys = new IdempotencyKeys(database, "annotate.idempotency");
  }

  /**
   * Call inside the transaction of the creation.
   *
   * @param key the request's {@code Idempotency-Key}, or null
   * @param fingerprint the same for the same request
   */
  public Response to(String subject, String key, String fingerprint, Supplier<Answer> creation) {
    if (key == null) {
      return response(creation.get());
    }
    try {
      Optional<IdempotencyKeys.Answer> earlier = keys.earlier(subject, key);
      if (earlier.isPresent()) {
        if (!earlier.get().fingerprint().equals(fingerprint)) {
          throw new ProblemException(AnnotateProblem.KEY_REUSED, "Choose another key.");
        }
        return response(
            new Answer(earlier.get().status(), earlier.get().location(), earlier.get().body()));
      }
      Answer answer = creation.get();
      keys.keep(
          subject,
          key,
          new IdempotencyKeys.Answer(
              fingerprint, answer.status(), answer.location(), answer.body()));
      return response(answer);
    } catch (SQLException e) {
      throw new IllegalStateException("the database failed", e);
    }
  }

  private static Response response(Answer answer) {
    return Response.status(answer.status())
        .location(URI.create(answer.location()))
        .type(MediaType.APPLICATION_JSON)
        .entity(answer.body())
        .build();
  }
}
