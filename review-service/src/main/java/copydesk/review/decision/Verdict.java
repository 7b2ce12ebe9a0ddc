package copydesk.review.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a stage says. */
public enum Verdict {
  APPROVE("approve", "approved"),
  RETURN("return", "returned");

  private final String word;
  private final String done;

  Verdict(String word, String done) {
    this.word = word;
    this.done = done;
  }

  /** The word on the wire. */
  @JsonValue
  public String word() {
    return word;
  }

  /** The word once it has been said, as the database keeps it. */
  public String done() {
    return done;
  }

  /**
   * The verdict of a word on the wire.
   *
   * @throws IllegalArgumentException for any other word
   */
  @JsonCreator
  public static Verdict of(String word) {
    return Arrays.stream(values())
        .filter(verdict -> verdict.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("approve or return"));
  }
}
