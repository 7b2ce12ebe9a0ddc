package copydesk.ingest.batch;

import java.util.UUID;

/** What became of one file. The address of the page is the file's own; the file keeps it. */
public sealed interface Outcome {

  /**
   * It is a page with a reading.
   *
   * @param isNew false if the page had these bytes already
   */
  record Read(UUID page, boolean isNew) implements Outcome {}

  /**
   * The page keeps its bytes, but no text could be had from them.
   *
   * @param problem a problem document as JSON
   */
  record Unreadable(UUID page, String problem) implements Outcome {}

  /**
   * Nothing of it was kept.
   *
   * @param problem a problem document as JSON
   */
  record Refused(String problem) implements Outcome {}

  /** The state's word in the interface and the database. */
  default String word() {
    return switch (this) {
      case Read(UUID page, boolean isNew) -> isNew ? "read" : "known";
      case Unreadable unreadable -> "unreadable";
      case Refused refused -> "refused";
    };
  }
}
