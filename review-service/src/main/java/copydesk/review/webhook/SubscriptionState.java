package copydesk.review.webhook;

/** Whether a subscription is told of anything. One that has ended stays ended. */
public sealed interface SubscriptionState {

  /** The name in the database and on the wire. */
  String name();

  /** It is told. */
  record Active() implements SubscriptionState {

    /** After its receiver said that it is gone, or failed for too long. */
    public Disabled disable(String reason) {
      return new Disabled(reason);
    }

    @Override
    public String name() {
      return "active";
    }
  }

  /**
   * It is told nothing until it is enabled again.
   *
   * @param reason what its owner has to know
   */
  record Disabled(String reason) implements SubscriptionState {

    public Disabled {
      if (reason == null || reason.isBlank()) {
        throw new IllegalArgumentException("a subscription is disabled for a reason");
      }
    }

    /** After its owner put it right. */
    public Active enable() {
      return new Active();
    }

    @Override
    public String name() {
      return "disabled";
    }
  }

  /** Its owner gave it up. */
  record Ended() implements SubscriptionState {
    @Override
    public String name() {
      return "ended";
    }
  }

  /** Given up from any state. */
  default Ended end() {
    return new Ended();
  }
}
