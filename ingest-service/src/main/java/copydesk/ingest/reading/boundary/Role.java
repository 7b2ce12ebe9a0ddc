package copydesk.ingest.reading.boundary;

/** What a line is to its paragraph. */
enum Role {
  FIRST(true, false),
  INSIDE(false, false),
  LAST(false, true),
  SINGLE(true, true),
  DISPLAY(true, true);

  /** {@link #values()} without the copy. */
  static final Role[] ALL = values();

  static final int COUNT = ALL.length;

  private final boolean starts;
  private final boolean ends;

  Role(boolean starts, boolean ends) {
    this.starts = starts;
    this.ends = ends;
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
