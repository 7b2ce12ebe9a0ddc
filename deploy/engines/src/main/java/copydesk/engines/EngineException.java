package copydesk.engines;

/** An engine did not start, stop or answer; the message says what a person can do about it. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what went wrong, in one sentence for people. */
  public EngineException(String message) {
    super(message);
  }

  /** Says what went wrong and what caused it. */
  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
