package copydesk.stream;

/**
 * How long to rest between batches that follow one another. What comes alone is taken in at once,
 * and so are the first two batches of a flood: only then it is known to be one.
 */
final class Flood {

  /** A rest is so many times as long as the batch before it. */
  private static final int TIMES = 2;

  private final long most;
  private boolean begun;

  /**
   * @param most nanoseconds that a rest lasts at the longest
   */
  Flood(long most) {
    this.most = most;
  }

  /**
   * The nanoseconds to rest after a batch with rows in it.
   *
   * @param took nanoseconds that the batch took
   */
  long restAfter(long took) {
    if (!begun) {
      begun = true;
      return 0;
    }
    return Math.min(most, TIMES * took);
  }
}
