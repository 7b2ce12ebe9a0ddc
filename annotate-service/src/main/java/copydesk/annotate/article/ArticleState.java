package copydesk.annotate.article;

import java.util.UUID;

/** Where an article stands. A move that does not exist has no method. */
public sealed interface ArticleState {

  /** A state in which the text may change. */
  sealed interface Editable extends ArticleState {

    /** The first or a further edit. */
    InWork work();

    /** Sent to review. */
    default Submitted submit(UUID submission) {
      return new Submitted(submission);
    }

    /** Not to be published. */
    default Spiked spike(String reason) {
      return new Spiked(reason);
    }

    /** Its blocks went into another article. */
    default Merged merge(UUID into) {
      return new Merged(into);
    }
  }

  /** Nobody has touched it. */
  record Waiting() implements Editable {
    @Override
    public InWork work() {
      return new InWork(null);
    }
  }

  /**
   * An editor works on it.
   *
   * @param last the submission that was recalled, returned, or is to be corrected; or null
   */
  record InWork(UUID last) implements Editable {
    @Override
    public InWork work() {
      return this;
    }
  }

  /** In review. */
  record Submitted(UUID submission) implements ArticleState {

    /** Taken back by an editor. */
    public InWork recall() {
      return new InWork(submission);
    }

    /** Returned by review, with remarks. */
    public InWork returned() {
      return new InWork(submission);
    }

    /** Approved by every stage. */
    public Approved approve() {
      return new Approved(submission);
    }
  }

  /** Every stage approved it. */
  record Approved(UUID submission) implements ArticleState {

    /** A correction was ordered: what is sent next passes every stage again. */
    public InWork reopen() {
      return new InWork(submission);
    }
  }

  /** Not to be published, for a reason. */
  record Spiked(String reason) implements ArticleState {
    public Spiked {
      if (reason == null || reason.isBlank()) {
        throw new IllegalArgumentException("spiking needs a reason");
      }
    }

    /** It is to be published after all. */
    public InWork revive() {
      return new InWork(null);
    }
  }

  /** Its text is in another article now. */
  record Merged(UUID into) implements ArticleState {

    /** The merge was undone by what made it, and nobody has touched the article. */
    public Waiting untouched() {
      return new Waiting();
    }

    /** The merge was undone. */
    public InWork revive() {
      return new InWork(null);
    }
  }
}
