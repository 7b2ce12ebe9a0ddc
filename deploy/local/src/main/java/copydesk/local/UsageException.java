package copydesk.local;

/** Arguments that a command does not understand. Exit status 2. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which argument and why. */
  public UsageException(String message) {
    super(message);
  }
}
