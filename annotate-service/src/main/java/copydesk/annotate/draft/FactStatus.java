package copydesk.annotate.draft;

/** How far a fact has come. Only a confirmed one is a fact; the others are kept beside it. */
public enum FactStatus {
  SUGGESTED,
  CONFIRMED,
  /** Stays, so that the same text is not suggested again. */
  REJECTED,
  /** Its quote was edited; a person must confirm it again at its new place. */
  STALE
}
