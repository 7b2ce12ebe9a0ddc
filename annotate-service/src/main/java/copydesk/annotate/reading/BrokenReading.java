package copydesk.annotate.reading;

/** A reading that does not account for every code point of its source exactly once. */
public final class BrokenReading extends RuntimeException {

  private static final long serialVersionUID = 1;

  BrokenReading(String what) {
    super(what);
  }
}
