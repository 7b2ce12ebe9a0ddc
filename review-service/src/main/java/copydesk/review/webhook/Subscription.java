package copydesk.review.webhook;

import copydesk.review.publication.ScopedId;
import copydesk.review.webhook.SubscriptionState.Active;
import copydesk.review.webhook.SubscriptionState.Disabled;
import copydesk.review.webhook.SubscriptionState.Ended;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A publishing system's wish to be told of one publication's records. */
@Entity
@Table(name = "webhook_subscription")
@IdClass(ScopedId.class)
public class Subscription {

  @Id public UUID publicationId;

  @Id public UUID id;

  /** Whose it is. */
  @Column(updatable = false)
  public String subject;

  @Column(updatable = false)
  public String subjectName;

  /** The receiver's address. */
  public String url;

  private String[] events;

  private String state;
  private String disabledReason;

  public Instant changedAt;

  /** Since when no attempt has succeeded; null while they do. */
  @Column(insertable = false, updatable = false)
  public Instant failingSince;

  @Column(updatable = false)
  public Instant createdAt;

  /** What it wants to be told of. */
  public List<Event> events() {
    return Arrays.stream(events).map(Event::of).toList();
  }

  public void setEvents(List<Event> wanted) {
    events = wanted.stream().distinct().map(Event::word).toArray(String[]::new);
  }

  public SubscriptionState state() {
    return switch (state) {
      case "active" -> new Active();
      case "disabled" -> new Disabled(disabledReason);
      case "ended" -> new Ended();
      default -> throw new IllegalStateException("unknown subscription state " + state);
    };
  }

  /** Moves it to a state that a transition of {@link SubscriptionState} gave. */
  public void become(SubscriptionState next, Instant now) {
    state = next.name();
    disabledReason = next instanceof Disabled disabled ? disabled.reason() : null;
    changedAt = now;
  }
}
