package copydesk.annotate.check;

/** What a check came to. */
public enum Verdict {
  PASS,
  /** Blocks submission unless an editor says why it may stand. */
  FAIL,
  /** The page does not say enough. */
  CANNOT_TELL
}
