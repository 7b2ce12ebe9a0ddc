package copydesk.ingest.measure;

/**
 * Boundaries by what they are and what was read.
 *
 * @param joined a paragraph goes on, and was read so
 * @param brokenWrongly a paragraph goes on, and was broken
 * @param joinedWrongly a paragraph ends, and was joined to the next
 * @param broken a paragraph ends, and was read so
 */
record Confusion(long joined, long brokenWrongly, long joinedWrongly, long broken) {

  static final Confusion NONE = new Confusion(0, 0, 0, 0);

  Confusion with(boolean goesOn, boolean readAsGoingOn) {
    return plus(
        new Confusion(
            goesOn && readAsGoingOn ? 1 : 0,
            goesOn && !readAsGoingOn ? 1 : 0,
            !goesOn && readAsGoingOn ? 1 : 0,
            !goesOn && !readAsGoingOn ? 1 : 0));
  }

  Confusion plus(Confusion other) {
    return new Confusion(
        joined + other.joined,
        brokenWrongly + other.brokenWrongly,
        joinedWrongly + other.joinedWrongly,
        broken + other.broken);
  }

  long judged() {
    return joined + brokenWrongly + joinedWrongly + broken;
  }

  /** F1 of "the paragraph goes on". */
  double joinF1() {
    return f1(joined);
  }

  /** F1 of "a paragraph ends here". */
  double breakF1() {
    return f1(broken);
  }

  private double f1(long hit) {
    return hit == 0 ? 0 : 2.0 * (double) hit / (double) (2 * hit + brokenWrongly + joinedWrongly);
  }
}
