package copydesk.ingest.reading.boundary;

/** What a line is to its paragraph. */
enum Role {
  FIRST(0, true, false),
  INSIDE(1, false, false),
  LAST(2, false, true),
  SINGLE(3, true, true),
  DISPLAY(4, true, true);

  /** By index. */
  static final Role[] ALL = {FIRST, INSIDE, LAST, SINGLE, DISPLAY};

  static final int COUNT = ALL.length;

  private final int index;
  private final boolean starts;
  private final boolean ends;

  Role(int index, boolean starts, boolean ends) {
    this.index = index;
    this.starts = starts;
    this.ends = ends;
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
    return ends;
  }
}
