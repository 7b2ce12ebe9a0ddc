package copydesk.review.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.access.Rights;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.CreationKeys;
import copydesk.review.DatabaseClock;
import copydesk.review.audit.AuditTrail;
import copydesk.review.publication.Publication;
import copydesk.review.webhook.SubscriptionState.Active;
import copydesk.review.webhook.SubscriptionState.Disabled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What a publishing system does with its subscriptions. */
@ApplicationScoped
public class Subscribing {

  /**
   * A subscription with its secret, which is never shown again.
   *
   * @param secret null when it was asked for once more and is shown no more
   */
  public record Made(Subscription subscription, String secret) {}

  /** What somebody wishes to be told, and where. */
  public record Wish(String url, List<Event> events) {}

  private final WebhookSettings settings;
  private final TargetGuard guard;

  @Inject Subscriptions subscriptions;
  @Inject Secrets secrets;
  @Inject DatabaseClock clock;
  @Inject CreationKeys keys;
  @Inject AuditTrail audit;
  @Inject ObjectMapper json;

  @Inject
  Subscribing(WebhookSettings settings) {
    this.settings = settings;
    guard = new TargetGuard(settings.privateTargets(), InetAddress::getAllByName);
  }

  /**
   * Subscribes to what happens from now on.
   *
   * @param key under which the subscriber may ask again and gets the same subscription; or null
   * @throws ProblemException {@link HttpProblem#INVALID} for an address that is not open to
   *     webhooks
   */
  @Transactional
  public Made subscribe(Rights who, Publication publication, Wish wish, String key) {
    requireOpen(wish.url());
    return keys.once(
        new CreationKeys.Request(
            who.subject(), key, "subscribe %s %s".formatted(publication.code, wish)),
        () -> make(who, publication, wish),
        made -> made.subscription().id.toString(),
        id -> again(publication, UUID.fromString(id)));
  }

  private Made again(Publication publication, UUID id) {
    Subscription subscription = lock(publication.id, id);
    return new Made(
        subscription, secrets.again(subscription, secrets.first(subscription), clock.now()).text());
  }

  private Made make(Rights who, Publication publication, Wish wish) {
    Instant now = clock.now();
    Subscription subscription = new Subscription();
    subscription.publicationId = publication.id;
    subscription.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    subscription.subject = who.subject();
    subscription.subjectName = who.name();
    subscription.url = wish.url();
    subscription.setEvents(wish.events());
    subscription.become(new Active(), now);
    subscription.createdAt = now;
    subscriptions.persistAndFlush(subscription);
    return new Made(subscription, secrets.make(subscription, now, Duration.ZERO).text());
  }

  /**
   * Changes what is sent where; one that was disabled is told again from now on.
   *
   * @throws ProblemException {@link HttpProblem#INVALID} for an address that is not open to
   *     webhooks
   */
  @Transactional
  public Subscription change(Subscription known, Wish wish) {
    requireOpen(wish.url());
    Subscription subscription = lock(known.publicationId, known.id);
    subscription.url = wish.url();
    subscription.setEvents(wish.events());
    if (subscription.state() instanceof Disabled disabled) {
      subscription.become(disabled.enable(), clock.now());
    }
    return subscription;
  }

  /**
   * Makes a new secret; the one before it goes on for a while beside it.
   *
   * @param key under which one may ask again and gets the same secret; or null
   * @return the secret; null when it was asked for once more and is shown no more
   */
  @Transactional
  public String rotate(Subscription known, String key) {
    Subscription subscription = lock(known.publicationId, known.id);
    return keys.once(
            new CreationKeys.Request(subscription.subject, key, "secret " + subscription.id),
            () -> secrets.make(subscription, clock.now(), settings.overlap()),
            made -> made.id().toString(),
            id -> secrets.again(subscription, UUID.fromString(id), clock.now()))
        .text();
  }

  /** Ends a subscription; a link of the audit chain says who did, for it may be a chief. */
  @Transactional
  public void end(Rights who, Subscription known) {
    Subscription subscription = lock(known.publicationId, known.id);
    Instant now = clock.now();
    subscription.become(subscription.state().end(), now);
    audit.add(
        subscription.publicationId,
        AuditTrail.Kind.SUBSCRIPTION_ENDED,
        who.subject(),
        now,
        json.createObjectNode()
            .put("subscription", subscription.id.toString())
            .put("of", subscription.subject)
            .put("url", subscription.url));
  }

  private Subscription lock(UUID publication, UUID id) {
    return subscriptions
        .lock(publication, id)
        .orElseThrow(
            () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such subscription."));
  }

  private void requireOpen(String url) {
    try {
      guard.check(url);
    } catch (TargetGuard.Refused refused) {
      throw new ProblemException(
          HttpProblem.INVALID, "This address takes no webhooks: " + refused.getMessage() + ".");
    }
  }
}
