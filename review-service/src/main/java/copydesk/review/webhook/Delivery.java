package copydesk.review.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the outbox.
 *
 * @param attempts how many were made
 * @param nextAt when the next is made, of a pending one
 */
public record Delivery(
    UUID publicationId,
    UUID id,
    UUID subscriptionId,
    String event,
    String payload,
    Instant createdAt,
    State state,
    int attempts,
    Instant nextAt) {

  /** How it stands. */
  public enum State {
    PENDING,
    DELIVERED,
    FAILED;

    /** The word in the database and on the wire. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
  }

  /**
   * One try.
   *
   * @param number from 1
   * @param byHand whether somebody asked for it
   * @param status the receiver's HTTP status, or null if it gave none
   * @param error what went wrong, or null
   * @param answer the beginning of what the receiver said
   */
  public record Attempt(
      int number,
      boolean byHand,
      Instant at,
      long millis,
      Integer status,
      String error,
      String answer) {}
}
