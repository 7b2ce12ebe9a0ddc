package copydesk.review.record;

import java.util.Locale;

/** Why there is a version. */
public enum Cause {
  /** The last stage approved the article's first submission. */
  APPROVED,
  /** The last stage approved the article anew. */
  CORRECTED,
  /** Its embargo ends at another time. */
  EMBARGO_MOVED,
  /** Its embargo came to its end, or was lifted. */
  EMBARGO_ENDED,
  /** A chief withdrew the record. */
  WITHDRAWN;

  /** The word in the database and on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The cause of a word.
   *
   * @throws IllegalArgumentException for a word that is none
   */
  public static Cause of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether its text was signed by every stage for this version; the others keep the text. */
  public boolean isText() {
    return this == APPROVED || this == CORRECTED;
  }
}
