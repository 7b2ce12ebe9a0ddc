package copydesk.review.claim;

import copydesk.problem.ProblemException;
import copydesk.review.ReviewProblem;
import copydesk.stream.IdempotencyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The claims that were given under an {@code Idempotency-Key}; call it inside the transaction. */
@ApplicationScoped
class ClaimKeys {

  private static final int CREATED = 201;

  private final IdempotencyKeys keys;

  @Inject
  ClaimKeys(DataSource database) {
    keys = new IdempotencyKeys(database, "review.idempotency_key");
  }

  /**
   * The claim given earlier under this key; others with the same key wait.
   *
   * @throws ProblemException {@link ReviewProblem#KEY_REUSED} if the key stood for another wish
   */
  Optional<UUID> earlier(String subject, String key, String wish) {
    try {
      Optional<IdempotencyKeys.Answer> answer = keys.earlier(subject, key);
      if (answer.isPresent() && !answer.get().fingerprint().equals(wish)) {
        throw new ProblemException(ReviewProblem.KEY_REUSED, "Use a new key for another request.");
      }
      return answer.map(given -> UUID.fromString(given.location()));
    } catch (SQLException e) {
      throw new IllegalStateException("the key cannot be looked up", e);
    }
  }

  void keep(String subject, String key, String wish, UUID claim) {
    try {
      keys.keep(subject, key, new IdempotencyKeys.Answer(wish, CREATED, claim.toString(), null));
    } catch (SQLException e) {
      throw new IllegalStateException("the key cannot be kept", e);
    }
  }
}
