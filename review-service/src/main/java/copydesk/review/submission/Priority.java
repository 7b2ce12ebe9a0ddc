package copydesk.review.submission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How soon a submission should be looked at. */
public enum Priority {
  URGENT(1),
  USUAL(2),
  LATER(3);

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  /** Its place in the queue's order, from 1. */
  public int rank() {
    return rank;
  }

  /** The word on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The priority of a word on the wire.
   *
   * @throws IllegalArgumentException for any other word
   */
  @JsonCreator
  public static Priority of(String word) {
    return Arrays.stream(values())
        .filter(priority -> priority.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("urgent, usual or later"));
  }

  static Priority ofRank(int rank) {
    return Arrays.stream(values())
        .filter(priority -> priority.rank == rank)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no priority " + rank));
  }
}
