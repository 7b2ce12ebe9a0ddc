package copydesk.ingest.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A batch on the wire.
 *
 * @param state {@code listing}, {@code running}, {@code paused}, {@code done} or {@code canceled}
 * @param name the archive's name, or that of the first file
 * @param counts how far it is
 * @param endedAt when it was done or canceled, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchView(
    UUID id, String state, String name, Counts counts, Instant createdAt, Instant endedAt) {

  /**
   * Files by outcome.
   *
   * @param files how many there are; 0 until they are listed
   * @param received how many wait
   * @param read how many are pages with a reading now
   * @param known how many were there already with the same bytes
   * @param unreadable how many are kept but could not be read
   * @param refused how many were not kept
   * @param canceled how many were left aside when the batch was canceled
   */
  public record Counts(
      int files, int received, int read, int known, int unreadable, int refused, int canceled) {

    /** How many have come to their end. */
    public int ended() {
      return files - received;
    }

    /** What a bar of progress ends at: never 0, for such a bar would be full. */
    public int most() {
      return Math.max(1, files);
    }

    /** How many are pages with a reading. */
    public int good() {
      return read + known;
    }

    /** How many somebody has to look at. */
    public int bad() {
      return unreadable + refused;
    }
  }

  static BatchView of(Batch batch) {
    return new BatchView(
        batch.id,
        batch.stateName(),
        batch.name,
        new Counts(
            batch.files,
            batch.open(),
            batch.read,
            batch.known,
            batch.unreadable,
            batch.refused,
            batch.canceled),
        batch.createdAt,
        batch.endedAt);
  }

  /** The key of the state's word on screens. */
  public String stateKey() {
    return "batch_" + state;
  }

  /** Where it is found. */
  String address() {
    return "api/batches/" + id;
  }

  /** Whether nothing will change any more. */
  boolean isOver() {
    return counts.received() == 0 && (state.equals("done") || state.equals("canceled"));
  }
}
