package copydesk.review.webhook;

import copydesk.access.CurrentRights;
import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Finds subscriptions for who may see them: whose they are, and the publication's chiefs, who look
 * after what readers get. Everybody else's is as good as none.
 */
@RequestScoped
public class SubscriptionDoor {

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Subscriptions subscriptions;

  /** All that the asker may see. */
  public List<Subscription> all() {
    Rights who = rights.get();
    List<UUID> asChief =
        publications.ofCodes(who.publications(Role.CHIEF)).stream().map(known -> known.id).toList();
    return subscriptions.of(who.subject(), asChief).stream().filter(this::isSeen).toList();
  }

  /**
   * One that the asker may see.
   *
   * @throws ProblemException {@link HttpProblem#NOT_FOUND}
   */
  public Subscription see(UUID id) {
    return subscriptions
        .byId(id)
        .filter(this::isSeen)
        .orElseThrow(
            () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such subscription."));
  }

  /**
   * One that the asker may change.
   *
   * @throws ProblemException {@link HttpProblem#NOT_FOUND}, or {@link HttpProblem#FORBIDDEN} for
   *     who may only see it
   */
  public Subscription own(UUID id) {
    Subscription subscription = see(id);
    if (!isOwn(subscription)) {
      throw new ProblemException(HttpProblem.FORBIDDEN, "This is for who made the subscription.");
    }
    return subscription;
  }

  /** Whether it is the asker's own, while it still reads that publication. */
  public boolean isOwn(Subscription subscription) {
    Rights who = rights.get();
    return subscription.subject.equals(who.subject())
        && who.holds(paper(subscription).code, Role.PUBLISHER);
  }

  private boolean isSeen(Subscription subscription) {
    return isOwn(subscription) || rights.get().holds(paper(subscription).code, Role.CHIEF);
  }

  /** The publication that it is about. */
  public Publication paper(Subscription subscription) {
    return publications.findById(subscription.publicationId);
  }
}
