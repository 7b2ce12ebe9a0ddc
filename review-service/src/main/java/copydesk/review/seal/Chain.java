package copydesk.review.seal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A chain as it stands in the database, beside what its links should be.
 *
 * @param links in order of their numbers
 * @param head the last link that was ever written, kept apart from the links
 */
public record Chain(List<Link> links, Head head) {

  /**
   * One link.
   *
   * @param number its place, from 1
   * @param previous the seal that it says comes before it; null for the first
   * @param seal the seal that it carries
   * @param recomputed the seal that its content has now
   */
  public record Link(long number, Seal previous, Seal seal, Seal recomputed) {}

  /**
   * Where a chain ends.
   *
   * @param number how many links were ever written
   * @param seal the last one's seal; null while there is none
   */
  public record Head(long number, Seal seal) {}

  /** What is wrong with a chain at one place. */
  public sealed interface Break {
    /** The number of the link at which the chain breaks. */
    long number();

    /** The link is gone. */
    record Missing(long number) implements Break {}

    /** The link's content is not what was sealed. */
    record Altered(long number) implements Break {}

    /** The link does not name the seal before it. */
    record Unlinked(long number) implements Break {}

    /** The last link is not the one that was last written. */
    record OtherHead(long number) implements Break {}
  }

  /** The first break; empty for a sound chain. */
  public Optional<Break> firstBreak() {
    Seal before = null;
    long expected = 1;
    for (Link link : links) {
      if (link.number() != expected) {
        return Optional.of(new Break.Missing(expected));
      }
      if (!link.seal().equals(link.recomputed())) {
        return Optional.of(new Break.Altered(expected));
      }
      if (!Objects.equals(link.previous(), before)) {
        return Optional.of(new Break.Unlinked(expected));
      }
      before = link.seal();
      expected++;
    }
    if (expected <= head.number()) {
      return Optional.of(new Break.Missing(expected));
    }
    return expected - 1 == head.number() && Objects.equals(before, head.seal())
        ? Optional.empty()
        : Optional.of(new Break.OtherHead(expected - 1));
  }
}
