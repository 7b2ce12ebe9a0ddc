package copydesk.ingest.format;

/** A file from which no lines can be had. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final Refusal reason;

  RefusedException(Refusal reason) {
    super(reason.slug());
    this.reason = reason;
  }

  Refusal reason() {
    return reason;
  }
}
