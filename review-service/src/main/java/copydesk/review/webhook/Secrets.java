package copydesk.review.webhook;

import copydesk.review.publication.ScopedId;
import copydesk.review.signature.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All secrets of subscriptions. What stands in the database is of no use without the vault. */
@ApplicationScoped
public class Secrets implements PanacheRepositoryBase<Secret, ScopedId> {

  private static final int BYTES = 32;

  /** As long as a client may still be asking again after a lost answer. */
  private static final Duration SHOWN_AGAIN = Duration.ofHours(1);

  @Inject Vault vault;

  private final SecureRandom random = new SecureRandom();

  /**
   * A secret that was made.
   *
   * @param text as its owner gets it; null when it is shown no more
   */
  public record Made(UUID id, String text) {}

  /**
   * Makes a secret that signs from now on.
   *
   * @param overlap how long those before it go on
   */
  public Made make(Subscription subscription, Instant now, Duration overlap) {
    update(
        "expiresAt = ?1 where publicationId = ?2 and subscriptionId = ?3 and expiresAt is null",
        now.plus(overlap),
        subscription.publicationId,
        subscription.id);
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    Secret made = new Secret();
    made.publicationId = subscription.publicationId;
    made.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    made.subscriptionId = subscription.id;
    made.locked = vault.lock(use(subscription.id), secret);
    made.madeAt = now;
    persist(made);
    return new Made(made.id, WebhookSignature.secretText(secret));
  }

  /**
   * A secret once more, for who asked for it and never saw the answer; soon it is shown no more.
   */
  public Made again(Subscription subscription, UUID id, Instant now) {
    Secret made = findById(new ScopedId(subscription.publicationId, id));
    String text =
        now.isAfter(made.madeAt.plus(SHOWN_AGAIN))
            ? null
            : vault
                .open(use(subscription.id), made.locked)
                .map(WebhookSignature::secretText)
                .orElse(null);
    return new Made(id, text);
  }

  /** The one that a subscription began with. */
  public UUID first(Subscription subscription) {
    return find(
            "publicationId = ?1 and subscriptionId = ?2 order by madeAt, id",
            subscription.publicationId,
            subscription.id)
        .firstResult()
        .id;
  }

  /** The secrets that hold at a time, newest first. Those that cannot be opened are left out. */
  public List<byte[]> open(UUID publicationId, UUID subscriptionId, Instant now) {
    return list(
            "publicationId = ?1 and subscriptionId = ?2 and (expiresAt is null or expiresAt > ?3)"
                + " order by madeAt desc",
            publicationId,
            subscriptionId,
            now)
        .stream()
        .map(secret -> vault.open(use(subscriptionId), secret.locked))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String use(UUID subscriptionId) {
    return "webhook " + subscriptionId;
  }
}
