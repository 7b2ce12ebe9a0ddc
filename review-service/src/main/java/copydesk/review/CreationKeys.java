package copydesk.review;

import copydesk.problem.ProblemException;
import copydesk.stream.IdempotencyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What was made under an {@code Idempotency-Key}, so that who never saw the answer may ask again
 * and makes nothing twice. Call it inside the transaction of the making. Only the name of what was
 * made is kept, never the answer itself: some answers hold a secret.
 */
@ApplicationScoped
public class CreationKeys {

  private static final int CREATED = 201;

  private final IdempotencyKeys keys;

  @Inject
  CreationKeys(DataSource database) {
    keys = new IdempotencyKeys(database, "review.idempotency_key");
  }

  /**
   * A request that makes something.
   *
   * @param subject who asks; keys of different people have nothing to do with each other
   * @param key the header's value, or null for a request that has none
   * @param wish what is asked for, the same words for the same request
   */
  public record Request(String subject, String key, String wish) {}

  /**
   * Makes something, or gives what was made under the same key. Others with the key wait meanwhile.
   *
   * @param making makes it
   * @param name what it is found again by
   * @param known finds it again
   * @throws ProblemException {@link ReviewProblem#KEY_REUSED} if the key stood for another wish
   */
  public <T> T once(
      Request request, Supplier<T> making, Function<T, String> name, Function<String, T> known) {
    Optional<String> earlier = earlier(request);
    if (earlier.isPresent()) {
      return known.apply(earlier.get());
    }
    T made = making.get();
    keep(request, name.apply(made));
    return made;
  }

  /**
   * The name of what was made under the request's key; empty without a key.
   *
   * @throws ProblemException {@link ReviewProblem#KEY_REUSED} if the key stood for another wish
   */
  public Optional<String> earlier(Request request) {
    if (request.key() == null) {
      return Optional.empty();
    }
    try {
      Optional<IdempotencyKeys.Answer> answer = keys.earlier(request.subject(), request.key());
      if (answer.isPresent() && !answer.get().fingerprint().equals(request.wish())) {
        throw new ProblemException(ReviewProblem.KEY_REUSED, "Use a new key for another request.");
      }
      return answer.map(IdempotencyKeys.Answer::location);
    } catch (SQLException e) {
      throw new IllegalStateException("the key cannot be looked up", e);
    }
  }

  /** Keeps what was made under the request's key, with the making or not at all. */
  public void keep(Request request, String name) {
    if (request.key() == null) {
      return;
    }
    try {
      keys.keep(
          request.subject(),
          request.key(),
          new IdempotencyKeys.Answer(request.wish(), CREATED, name, null));
    } catch (SQLException e) {
      throw new IllegalStateException("the key cannot be kept", e);
    }
  }
}
