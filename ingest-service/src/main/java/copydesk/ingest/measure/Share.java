package copydesk.ingest.measure;

/** How many of how many. */
record Share(long right, long all) {

  static final Share NONE = new Share(0, 0);

  Share with(boolean isRight) {
    return new Share(right + (isRight ? 1 : 0), all + 1);
  }

  Share plus(Share other) {
    return new Share(right + other.right, all + other.all);
  }

  /** 0 to 1; 0 if there are none. */
  double value() {
    return all == 0 ? 0 : (double) right / (double) all;
  }
}
