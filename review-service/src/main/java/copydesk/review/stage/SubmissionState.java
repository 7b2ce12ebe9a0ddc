package copydesk.review.stage;

/** Where a submission stands. Only one that is in review can be moved. */
public sealed interface SubmissionState {

  /** Whether nothing more will happen to it. */
  default boolean isFinal() {
    return !(this instanceof InReview);
  }

  /** The name in the database and on the wire. */
  String name();

  /** The stage it is at, or was at last; from 1. */
  int stage();

  /**
   * Waiting for a decision.
   *
   * @param stage the stage that has to decide, from 1
   * @param stages how many there are
   */
  record InReview(int stage, int stages) implements SubmissionState {

    public InReview {
      if (stage < 1 || stage > stages) {
        throw new IllegalArgumentException("no stage %d of %d".formatted(stage, stages));
      }
    }

    /** A submission that has just come in. */
    public static InReview first(int stages) {
      return new InReview(1, stages);
    }

    /** After this stage's approval: the next stage's turn, or approved after the last. */
    public SubmissionState approve() {
      return isLast() ? new Approved(stage) : new InReview(stage + 1, stages);
    }

    /** After this stage sent it back to the desk. */
    public Returned sendBack() {
      return new Returned(stage);
    }

    /** After the editor took it back. */
    public Recalled recall() {
      return new Recalled(stage);
    }

    /** Whether this stage's approval makes the record. */
    public boolean isLast() {
      return stage == stages;
    }

    @Override
    public String name() {
      return "in-review";
    }
  }

  /** Every stage approved it. */
  record Approved(int stage) implements SubmissionState {
    @Override
    public String name() {
      return "approved";
    }
  }

  /** A stage sent it back with remarks. */
  record Returned(int stage) implements SubmissionState {
    @Override
    public String name() {
      return "returned";
    }
  }

  /** The editor took it back before it was decided. */
  record Recalled(int stage) implements SubmissionState {
    @Override
    public String name() {
      return "recalled";
    }
  }

  /**
   * The state that was written down.
   *
   * @throws IllegalArgumentException for an unknown name
   */
  static SubmissionState of(String name, int stage, int stages) {
    return switch (name) {
      case "in-review" -> new InReview(stage, stages);
      case "approved" -> new Approved(stage);
      case "returned" -> new Returned(stage);
      case "recalled" -> new Recalled(stage);
      default -> throw new IllegalArgumentException("no such state: " + name);
    };
  }
}
