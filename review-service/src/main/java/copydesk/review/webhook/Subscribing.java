package copydesk.review.webhook;

import copydesk.access.Rights;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.DatabaseClock;
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

  /** A subscription with its secret, which is never shown again. */
  public record Made(Subscription subscription, String secret) {}

  private final WebhookSettings settings;
  private final TargetGuard guard;

  @Inject Subscriptions subscriptions;
  @Inject Secrets secrets;
  @Inject DatabaseClock clock;

  @Inject
  Subscribing(WebhookSettings settings) {
    this.settings = settings;
    guard = new TargetGuard(settings.privateTargets(), InetAddress::getAllByName);
  }

  /**
   * Subscribes to what happens from now on.
   *
   * @throws ProblemException {@link HttpProblem#INVALID} for an address that is not open to
   *     webhooks
   */
  @Transactional
  public Made subscribe(Rights who, Publication publication, String url, List<Event> events) {
    requireOpen(url);
    Instant now = clock.now();
    Subscription subscription = new Subscription();
    subscription.publicationId = publication.id;
    subscription.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    subscription.subject = who.subject();
    subscription.subjectName = who.name();
    subscription.url = url;
    subscription.setEvents(events);
    subscription.become(new Active(), now);
    subscription.createdAt = now;
    subscriptions.persistAndFlush(subscription);
    return new Made(subscription, secrets.make(subscription, now, Duration.ZERO));
  }

  /**
   * Changes what is sent where; one that was disabled is told again from now on.
   *
   * @throws ProblemException {@link HttpProblem#INVALID} for an address that is not open to
   *     webhooks
   */
  @Transactional
  public Subscription change(Subscription known, String url, List<Event> events) {
    requireOpen(url);
    Subscription subscription = lock(known);
    subscription.url = url;
    subscription.setEvents(events);
    if (subscription.state() instanceof Disabled disabled) {
      subscription.become(disabled.enable(), clock.now());
    }
    return subscription;
  }

  /** Makes a new secret; the one before it goes on for a while beside it. */
  @Transactional
  public String rotate(Subscription known) {
    return secrets.make(lock(known), clock.now(), settings.overlap());
  }

  /** Ends a subscription. */
  @Transactional
  public void end(Subscription known) {
    Subscription subscription = lock(known);
    subscription.become(subscription.state().end(), clock.now());
  }

  private Subscription lock(Subscription known) {
    UUID publication = known.publicationId;
    return subscriptions
        .lock(publication, known.id)
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
