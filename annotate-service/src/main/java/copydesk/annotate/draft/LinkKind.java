package copydesk.annotate.draft;

import java.util.Optional;

/** What one fact is to another. */
public enum LinkKind {
  /** A role, and the person who holds it. */
  HELD_BY,
  /** A quote, and who said it. */
  SAID_BY,
  /** A quantity, and what it counts or measures. */
  COUNTS;

  /** How facts of two types can belong together, in that direction. */
  public static Optional<LinkKind> of(FactType from, FactType to) {
    boolean who = to == FactType.PERSON || to == FactType.ORGANIZATION;
    boolean what = to != FactType.QUANTITY && to != FactType.DATE && to != FactType.QUOTE;
    return Optional.ofNullable(
        switch (from) {
          case ROLE -> to == FactType.PERSON ? HELD_BY : null;
          case QUOTE -> who ? SAID_BY : null;
          case QUANTITY -> what ? COUNTS : null;
          default -> null;
        });
  }
}
