package copydesk.ingest.page;

/** Where a page stands. A move that is not a method does not exist. */
public sealed interface PageState {

  /** The bytes are kept, nobody has read them yet. */
  record Received() implements PageState {
    public Read read(int number) {
      return new Read(number);
    }

    public Unreadable unreadable(String reason) {
      return new Unreadable(reason);
    }
  }

  /**
   * The page has a reading.
   *
   * @param number the latest reading's number, from 1
   */
  record Read(int number) implements PageState {
    /** Another reading of the same page, of a new source or by a better engine. */
    public Read readAgain(int next) {
      if (next <= number) {
        throw new IllegalArgumentException("reading " + next + " does not follow " + number);
      }
      return new Read(next);
    }

    /** A new source was received and takes the page back to the start. */
    public Received received() {
      return new Received();
    }
  }

  /**
   * The bytes are kept but no text could be had from them.
   *
   * @param reason a stable word for why, such as {@code binary}
   */
  record Unreadable(String reason) implements PageState {
    /** A new source, or the same with another encoding. */
    public Received received() {
      return new Received();
    }
  }
}
