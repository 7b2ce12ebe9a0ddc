package copydesk.annotate.text;

import java.util.Objects;
import java.util.Optional;

/**
 * Text that is not read. The drop that holds a line's end carries the decision about the boundary
 * there.
 *
 * @param decision who decided the boundary, or null where there is none
 */
public record Drop(Range range, Reason reason, Decision decision) implements Part {

  public Drop {
    Objects.requireNonNull(range);
    Objects.requireNonNull(reason, "a drop needs its reason");
  }

  public Drop(Range range, Reason reason) {
    this(range, reason, null);
  }

  /** The same drop with another decision about its boundary. */
  public Drop decided(Decision by) {
    return new Drop(range, reason, by);
  }

  /** Some of it; the decision stays with the part that holds the first code point. */
  @Override
  public Drop part(int from, int to) {
    return new Drop(range.part(from, to), reason, from == 0 ? decision : null);
  }

  @Override
  public Optional<Part> joined(Part next) {
    return next instanceof Drop drop
            && drop.reason == reason
            && drop.decision == null
            && range.meets(drop.range)
        ? Optional.of(new Drop(range.plus(drop.range), reason, decision))
        : Optional.empty();
  }
}
