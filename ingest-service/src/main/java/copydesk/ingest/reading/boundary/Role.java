package copydesk.ingest.reading.boundary;

/** What a line is to its paragraph. */
enum Role {
  FIRST(0, true, After.MORE),
  INSIDE(1, false, After.MORE),
  LAST(2, false, After.TEXT),
  SINGLE(3, true, After.TEXT),
  DISPLAY(4, true, After.DISPLAY);

  /** What a line leaves behind it: the next line's role depends on this only. */
  enum After {
    /** A paragraph that goes on. */
    MORE(0),
    /** The end of a paragraph. */
    TEXT(1),
    /** The end of a display line. */
    DISPLAY(2);

    /** By index. */
    static final After[] ALL = {MORE, TEXT, DISPLAY};

    private final int index;

    After(int index) {
      this.index = index;
    }

    /** Place in tables. */
    int index() {
      return index;
    }
  }

  /** By index. */
  static final Role[] ALL = {FIRST, INSIDE, LAST, SINGLE, DISPLAY};

  static final int COUNT = ALL.length;

  private final int index;
  private final boolean starts;
  private final After after;

  Role(int index, boolean starts, After after) {
    this.index = index;
    this.starts = starts;
    this.after = after;
  }

  /** Place in tables. */
  int index() {
    return index;
  }

  /** Whether a unit starts with the line. */
  boolean starts() {
    return starts;
  }

  /** Whether a unit ends with the line. */
  boolean ends() {
    return after != After.MORE;
  }

  /** What the line leaves behind it. */
  After after() {
    return after;
  }
}
