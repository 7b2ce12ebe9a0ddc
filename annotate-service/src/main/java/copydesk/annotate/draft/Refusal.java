package copydesk.annotate.draft;

/** Why an operation was refused. The drafts are then as they were before the first of the list. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The kinds of refusal, stable. */
  public enum Why {
    NO_SUCH_ARTICLE,
    NO_SUCH_BLOCK,
    NO_SUCH_FACT,
    NO_SUCH_BOUNDARY,
    /** An offset is not inside the block's text. */
    OFFSET_OUTSIDE,
    /** The right line already stands before the left one in the same block. */
    OUT_OF_ORDER,
    /** The line does not end in a hyphen. */
    NO_HYPHEN,
    /** Nothing to do it with: no text, no blocks, no place. */
    EMPTY,
    /** Typed text must be one line without controls. */
    BAD_CHARACTER,
    ID_TAKEN,
    /** A stale fact can only be confirmed at a place that is named. */
    NEEDS_PLACE,
    /** The places of a fact must follow one another in one article. */
    NOT_TOGETHER,
    NEEDS_REASON,
    /** Facts of these types do not belong together. */
    NOT_LINKABLE
  }

  private final Why why;
  private final int index;

  Refusal(Why why) {
    this(why, -1);
  }

  private Refusal(Why why, int index) {
    super(why.name(), null, false, false);
    this.why = why;
    this.index = index;
  }

  /** The same refusal with the place of the operation in its list. */
  Refusal at(int operation) {
    return new Refusal(why, operation);
  }

  public Why why() {
    return why;
  }

  /** Which operation of the list it was, from 0. */
  public int index() {
    return index;
  }
}
