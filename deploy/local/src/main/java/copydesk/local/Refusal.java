package copydesk.local;

/**
 * A command that cannot do what was asked; the message says why and what a person can do. Exit
 * status 1.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why, in words for people. */
  public Refusal(String message) {
    super(message);
  }

  /** Says why, with what caused it. */
  public Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
