package copydesk.review.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import copydesk.review.record.Cause;
import java.util.Arrays;

/** What a subscriber can be told of. */
public enum Event {
  /** A record was published first, or came out of its embargo, or its embargo was moved. */
  PUBLISHED("record.published"),
  /** A correction was published. */
  CORRECTED("record.corrected"),
  /** A record was withdrawn. */
  WITHDRAWN("record.withdrawn");

  private final String word;

  Event(String word) {
    this.word = word;
  }

  /** The event's type on the wire. */
  @JsonValue
  public String word() {
    return word;
  }

  /**
   * The event of a type.
   *
   * @throws IllegalArgumentException for a type that is none
   */
  @JsonCreator
  public static Event of(String word) {
    return Arrays.stream(values())
        .filter(event -> event.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such event: " + word));
  }

  /** The event that a version's cause makes. */
  static Event ofCause(Cause cause) {
    return switch (cause) {
      case APPROVED, EMBARGO_MOVED, EMBARGO_ENDED -> PUBLISHED;
      case CORRECTED -> Event.CORRECTED;
      case WITHDRAWN -> Event.WITHDRAWN;
    };
  }
}
