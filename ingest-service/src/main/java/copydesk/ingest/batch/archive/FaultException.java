package copydesk.ingest.batch.archive;

/** The bytes of a file cannot be had, whatever is tried. */
public final class FaultException extends Exception {

  private static final long serialVersionUID = 1;

  private final Fault fault;

  public FaultException(Fault fault) {
    super(fault.name());
    this.fault = fault;
  }

  /** What is wrong with it. */
  public Fault fault() {
    return fault;
  }
}
