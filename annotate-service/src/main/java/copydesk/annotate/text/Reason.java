package copydesk.annotate.text;

/** Why text is not read. */
public enum Reason {
  /** The end of a line, with the white space around it. */
  BREAK,
  /** White space that only filled a line. */
  SPACE,
  /** What is no text: specks, rules, running heads. */
  NOISE,
  /** Printed or recognised twice. */
  DOUBLED,
  /** A hyphen that only divided a word at a line's end. */
  HYPHEN,
  /** Replaced or taken out by an editor. */
  CORRECTED
}
