package copydesk.ingest.measure;

/** Measuring material that cannot be used; the message names the file and says why. */
final class MaterialException extends Exception {
  private static final long serialVersionUID = 1;

  MaterialException(String message) {
    super(message);
  }
}
