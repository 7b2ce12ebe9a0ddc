package copydesk.annotate.text;

import java.util.List;
import java.util.Objects;

/**
 * Who decided what happens at a boundary, and why. What was decided is not said here: it is how the
 * parts stand, so the two can never disagree.
 *
 * @param confidence 0 to 1
 * @param evidence what speaks for it
 * @param by {@link #READER} or the subject of an editor
 */
public record Decision(double confidence, List<Evidence> evidence, String by) {

  /** The machine that read the page. */
  public static final String READER = "reader";

  public Decision {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is from 0 to 1");
    }
    evidence = List.copyOf(evidence);
    Objects.requireNonNull(by);
  }

  /** What an editor decides is certain. */
  public static Decision byHand(String subject) {
    return new Decision(1, List.of(Evidence.BY_HAND), subject);
  }
}
