package copydesk.ingest.batch;

/** Where a batch stands. A move that is not a method does not exist. */
public sealed interface BatchState {

  /** A batch that is not at its end: it may be stopped for a while or for good. */
  sealed interface Open extends BatchState {
    default Canceled cancel() {
      return new Canceled();
    }
  }

  /** Its bytes are kept; which files it holds is being found out. */
  record Listing() implements Open {
    public Running listed() {
      return new Running();
    }

    public Paused pause() {
      return new Paused(false);
    }
  }

  /** Its files are being read. */
  record Running() implements Open {
    public Paused pause() {
      return new Paused(true);
    }

    /** Every file has its outcome. */
    public Done finish() {
      return new Done();
    }
  }

  /**
   * Somebody stopped it; files already in hand are still read.
   *
   * @param listed whether its files are known
   */
  record Paused(boolean listed) implements Open {
    public Open resume() {
      return listed ? new Running() : new Listing();
    }

    /** The listing that was under way has come to its end. */
    public Paused afterListing() {
      return new Paused(true);
    }

    /** The files that were in hand were the last. */
    public Done finish() {
      if (!listed) {
        throw new IllegalStateException("a batch whose files are not known cannot be done");
      }
      return new Done();
    }
  }

  /** Every file has its outcome. */
  record Done() implements BatchState {}

  /** Stopped for good; what was read before stays. */
  record Canceled() implements BatchState {}
}
